import type { Page, Request } from "@playwright/test"
import { startProgram, temporaryData } from "./support/program.ts"
import { signIn } from "./support/sign-in.ts"
import { expect, test } from "./support/test.ts"

const why = (page: Page) => page.getByLabel(/^Why/)
const status = (page: Page) => page.getByTestId("work-status")
const today = (page: Page) => page.getByTestId("today-count")
const prompt = (page: Page) => page.getByRole("region", { name: "Request text" })
const isCall = (request: Request, name: string) => request.url().includes(`/api/trpc/${name}`)

async function openLabeling(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Staff writing", exact: true }).first().click()
  await page
    .getByRole("navigation", { name: /^Project/ })
    .getByRole("link", { name: "Label" })
    .click()
  await expect(prompt(page)).toBeVisible()
}

/** Decides, gives a reason and submits. */
async function judge(page: Page, reason: string): Promise<void> {
  await page.keyboard.press("2")
  await why(page).fill(reason)
  await page.keyboard.press("Control+Enter")
}

test("the network goes in the middle of typing: every letter is there after it is back, and after a reload", async ({
  openAs,
}) => {
  const page = await openAs("labeler", { consoleErrors: /ERR_INTERNET_DISCONNECTED|Failed to load/ })
  await openLabeling(page)
  await page.keyboard.press("n")
  await page.keyboard.type("Half of the reason stands ")
  await page.context().setOffline(true)
  await page.keyboard.type("and the other half came without a network")
  await expect(status(page)).toContainText("kept in this browser")
  await page.context().setOffline(false)
  await expect(status(page)).toHaveText("All work saved", { timeout: 30_000 })
  await page.reload()
  await expect(why(page)).toHaveValue("Half of the reason stands and the other half came without a network")
})

test("the answer to a submission is lost: it is sent again and counts once", async ({ openAs }) => {
  const page = await openAs("labeler", { consoleErrors: /ERR_FAILED|Failed to load/ })
  await openLabeling(page)
  let lost = 0
  await page.route(/labeling\.submit/, async (route) => {
    if (lost > 1) return route.continue()
    lost += 1
    // The server has it; its answer never arrives.
    await route.fetch()
    await route.abort("connectionreset")
  })
  await judge(page, "Sent three times, counted once")
  await expect(today(page)).toContainText("1 judged today", { timeout: 30_000 })
  await expect(status(page)).toHaveText("All work saved", { timeout: 30_000 })
  expect(lost).toBe(2)
  await page.reload()
  await expect(today(page)).toContainText("1 judged today · 1 in all")
})

test("the answer to a claim is lost: the same task is handed out again, and none is held in vain", async ({
  openAs,
}) => {
  const page = await openAs("labeler", { consoleErrors: /ERR_FAILED|Failed to load/ })
  const claimed: string[] = []
  let lost = 0
  await page.route(/labeling\.claimNext/, async (route) => {
    const answer = await route.fetch()
    for (const [, id = ""] of (await answer.text()).matchAll(/"assignmentId":"([^"]+)"/g)) claimed.push(id)
    lost += 1
    if (lost === 1) await route.abort("connectionreset")
    else await route.fulfill({ response: answer })
  })
  await page.getByRole("link", { name: "Staff writing", exact: true }).first().click()
  await page
    .getByRole("navigation", { name: /^Project/ })
    .getByRole("link", { name: "Label" })
    .click()
  const again = page.getByRole("button", { name: /again/i })
  await expect(prompt(page).or(again).first()).toBeVisible({ timeout: 30_000 })
  if (await again.isVisible()) await again.click()
  await expect(prompt(page)).toBeVisible()
  await judge(page, "One of the two tasks that are held")
  await expect(today(page)).toContainText("1 judged today")
  await expect(prompt(page)).toBeVisible()
  expect(claimed[1]).toBe(claimed[0])
  expect(new Set(claimed).size).toBeLessThanOrEqual(3)
})

test("a reload at once after the last letter loses nothing, neither ranks nor text", async ({ openAs }) => {
  const page = await openAs("labeler")
  await openLabeling(page)
  await page.keyboard.press("6")
  await page.keyboard.press("r")
  const rewrite = page.getByRole("textbox", { name: /^Your rewrite/ })
  await expect(rewrite).toBeFocused()
  await page.keyboard.press("Control+Home")
  await page.keyboard.type("Typed and reloaded. ")
  await page.reload()
  await expect(page.getByRole("radio", { name: "B is better", exact: true })).toBeChecked()
  await expect(rewrite).toContainText("Typed and reloaded. ")
})

test("a second tab on the same task: one judgment counts, and what the other tab wrote is handed back", async ({
  openAs,
}) => {
  const first = await openAs("labeler", { consoleErrors: /409/ })
  await openLabeling(first)
  const second = await first.context().newPage()
  await second.goto(first.url())
  await why(second).fill("Written in the second tab")
  await expect(status(second)).toHaveText("All work saved")
  await judge(first, "Written in the first tab")
  await expect(today(first)).toContainText("1 judged today")
  await judge(second, "Written in the second tab, and longer")
  await expect(second.getByText("You have already submitted this task")).toBeVisible()
  await expect(second.getByText("Written in the second tab, and longer")).toBeVisible()
  await second.reload()
  await expect(today(second)).toContainText("1 judged today · 1 in all")
})

for (const [name, skew] of [
  ["ahead", 3_600_000],
  ["behind", -3_600_000],
] as const) {
  test(`a clock that is an hour ${name}: tasks are held, judged once and taken back as ever`, async ({ openAs }) => {
    const page = await openAs("labeler")
    await page.context().addInitScript((ms) => {
      const now = Date.now.bind(Date)
      const Real = Date
      Date.now = () => now() + ms
      window.Date = new Proxy(Real, {
        construct: (target, args: unknown[]) =>
          args.length === 0 ? new target(now() + ms) : (Reflect.construct(target, args) as Date),
      })
    }, skew)
    await page.reload()
    await openLabeling(page)
    const submitted = page.waitForRequest((request) => isCall(request, "labeling.submit"))
    await page.keyboard.press("n")
    await page.keyboard.type("With a wrong clock")
    await page.keyboard.press("Escape")
    await judge(page, "With a wrong clock, to the end")
    const body = (await submitted).postData() ?? ""
    expect(Number(/"activeMs":(\d+)/.exec(body)?.[1])).toBeLessThan(60_000)
    await expect(today(page)).toContainText("1 in all")
    await page.keyboard.press("Escape")
    await page.keyboard.press("Shift+U")
    await expect(why(page)).toHaveValue("With a wrong clock, to the end")
    await expect(today(page)).toContainText("0 in all")
  })
}

test("the session ends while somebody types: the text stays, and is saved and judged after signing in again", async ({
  openAs,
  demoUrl,
}) => {
  const page = await openAs("labeler", { consoleErrors: /401/ })
  await openLabeling(page)
  await page.keyboard.press("n")
  await page.keyboard.type("Before the session ended, ")
  await page.context().clearCookies()
  await page.keyboard.type("and after it")
  await expect(status(page)).toContainText("Your session ended")
  const again = await page.context().newPage()
  await signIn(again, demoUrl, "labeler")
  await page.bringToFront()
  await page.evaluate(() => window.dispatchEvent(new Event("focus")))
  await expect(status(page)).toHaveText("All work saved", { timeout: 30_000 })
  await expect(why(page)).toHaveValue("Before the session ended, and after it")
  await page.keyboard.press("Escape")
  await page.keyboard.press("3")
  await page.keyboard.press("Control+Enter")
  await expect(today(page)).toContainText("1 judged today")
})

test("the server dies and comes back during a submission: it counts once", async ({ browser }) => {
  test.setTimeout(300_000)
  const data = temporaryData()
  const first = await startProgram(["npm", "start"], { PORT: "0", READBACK_DATA: data.path })
  const { port } = new URL(first.url)
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, first.url, "labeler")
  await openLabeling(page)
  await why(page).fill("Decided while the server died")
  await expect(status(page)).toHaveText("All work saved")

  // The request is on its way when the server is killed: whether it got there is nobody's knowledge.
  const sent = page.waitForRequest((request) => isCall(request, "labeling.submit"))
  await page.keyboard.press("Escape")
  await page.keyboard.press("5")
  await page.keyboard.press("Control+Enter")
  await sent
  await first.stop("SIGKILL")
  await expect(prompt(page)).toBeVisible()
  await page.keyboard.press("n")
  await page.keyboard.type("Typed while nobody served")

  const second = await startProgram(["npm", "start"], { PORT: port, READBACK_DATA: data.path })
  expect(new URL(second.url).port).toBe(port)
  await expect(status(page)).toHaveText("All work saved", { timeout: 60_000 })
  await expect(why(page)).toHaveValue("Typed while nobody served")
  await page.reload()
  await expect(today(page)).toContainText("1 judged today · 1 in all")
  await expect(why(page)).toHaveValue("Typed while nobody served")
  await context.close()
  await second.stop()
  data.remove()
})
