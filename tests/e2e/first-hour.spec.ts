import type { Page } from "@playwright/test"
import { checkScreen } from "./support/check-screen.ts"
import { expect, test } from "./support/test.ts"

const request = (page: Page) => page.getByRole("region", { name: "Request text" })
const coach = (page: Page) => page.getByRole("region", { name: "Your first tasks, step by step" })
const panel = (page: Page) => page.getByRole("complementary", { name: "Guidelines" })
const feedback = (page: Page) => page.getByRole("status").filter({ hasText: /guidelines see it/ })
const readIt = (page: Page) => page.getByRole("button", { name: "I have read this" })

/** Opens a page of a demo project from the list of projects. */
async function openPage(page: Page, project: string, place: string): Promise<void> {
  await page.getByRole("link", { name: project, exact: true }).first().click()
  await page
    .getByRole("navigation", { name: `Project ${project}` })
    .getByRole("link", { name: place })
    .click()
}

/** The digit that prefers the answer with some words by so much. */
async function digitFor(page: Page, words: string): Promise<"1" | "7"> {
  const isLeft = await page.locator('[data-response="A"]').filter({ hasText: words }).count()
  return isLeft > 0 ? "1" : "7"
}

test("somebody who never labeled practises by keyboard, learns what was expected, and is shown where work begins", async ({
  openAs,
}) => {
  test.setTimeout(240_000)
  const page = await openAs("labeler")
  await openPage(page, "Start here: practice", "Label")

  await test.step("the guidelines come before the first task", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "Read this first" })).toBeFocused()
    await expect(page.getByText("Judge in five steps")).toBeVisible()
    await checkScreen(page, "practice-guidelines")
    await readIt(page).focus()
    await page.keyboard.press("Enter")
    await expect(request(page)).toBeVisible()
  })

  await test.step("the coach ticks off what is done", async () => {
    await expect(coach(page).locator("[aria-current=step]")).toContainText("Read the request")
    await checkScreen(page, "practice-coach")
    await page.keyboard.press("j")
    await page.keyboard.press("k")
    await expect(coach(page).locator("[aria-current=step]")).toContainText("Choose")
    await page.keyboard.press(await digitFor(page, "ready by 0700 on Monday"))
    await expect(coach(page).locator("[aria-current=step]")).toContainText("Submit")
    await page.keyboard.press("r")
    await expect(coach(page).getByText("Done: Rewrite")).toHaveCount(1)
    await page.keyboard.press("Escape")
    await page.keyboard.press("u")
  })

  await test.step("the guidelines stand beside the task at a key, and give the focus back", async () => {
    await page.keyboard.press("o")
    await expect(panel(page).getByRole("heading", { name: /^Guidelines/ })).toBeFocused()
    await checkScreen(page, "label-guidelines")
    await page.keyboard.press("Escape")
    await expect(panel(page)).toBeHidden()
    await page.keyboard.press("o")
    await page.reload()
    await expect(panel(page)).toBeVisible()
    await expect(request(page)).toBeVisible()
    await page.keyboard.press("o")
    await expect(panel(page)).toBeHidden()
  })

  await test.step("first task: right", async () => {
    await page.keyboard.press(await digitFor(page, "ready by 0700 on Monday"))
    await page.keyboard.press("Control+Enter")
    await expect(feedback(page)).toContainText("That is how the guidelines see it")
    await expect(page.getByRole("button", { name: "Next task" })).toBeFocused()
    await checkScreen(page, "practice-feedback")
    await page.keyboard.press("Enter")
  })

  await test.step("second task: different, and told why", async () => {
    await expect(request(page)).toContainText("14 vehicles")
    await page.keyboard.press(await digitFor(page, "14 of 16"))
    await page.keyboard.press("Control+Enter")
    await expect(feedback(page)).toContainText("The guidelines see it differently")
    await expect(feedback(page)).toContainText(/You chose: [AB] is much better\. Expected: [AB] is much better/)
    await expect(feedback(page)).toContainText("changed the facts")
    await expect(page.getByRole("button", { name: "Next task" })).toBeFocused()
    await page.keyboard.press("Enter")
  })

  await test.step("the coach goes when it is hidden", async () => {
    await expect(request(page)).toContainText("helicopter landed")
    await coach(page).getByRole("button", { name: "Hide the steps" }).click()
    await expect(coach(page)).toBeHidden()
  })

  await test.step("the end tells the share, and leads to real work", async () => {
    for (let task = 3; task <= 12; task += 1) {
      await expect(request(page)).toBeVisible()
      await page.keyboard.press("4")
      await page.keyboard.press("Control+Enter")
      await expect(page.getByRole("button", { name: "Next task" })).toBeFocused()
      await page.keyboard.press("Enter")
    }
    // Of the rest, only the ninth is a tie.
    await expect(page.getByText("You judged 2 of 12 tasks as expected.")).toBeVisible()
    await checkScreen(page, "practice-done")
    await page.getByRole("link", { name: "Start with Staff writing", exact: true }).click()
    await expect(request(page)).toBeVisible()
    await expect(coach(page)).toBeHidden()
  })
})

test("labelers read once what a lead changed, before their next task and never in the middle of one", async ({
  openAs,
}) => {
  test.setTimeout(240_000)
  const lead = await openAs("lead")
  const text = lead.getByLabel("Text, in Markdown")
  await openPage(lead, "Staff writing", "Guidelines")
  await lead.getByRole("button", { name: "Write the guidelines" }).click()
  await text.fill("# How we judge\n\nPrefer what you would send.\n\n- Facts first\n")
  await expect(lead.getByRole("region", { name: "Preview" }).getByRole("heading")).toHaveText("How we judge")
  await checkScreen(lead, "guidelines-editor")
  await lead.getByRole("button", { name: "Publish version 1" }).click()
  await expect(lead.getByText("Version 1", { exact: true }).first()).toBeVisible()

  const page = await openAs("labeler", { consoleErrors: /ERR_INTERNET_DISCONNECTED/ })
  await openPage(page, "Staff writing", "Label")
  await expect(page.getByRole("heading", { level: 1, name: "Read this first" })).toBeAttached()
  await readIt(page).click()
  await expect(request(page)).toBeVisible()

  const admin = await openAs("admin", { consoleErrors: /409/ })
  await openPage(admin, "Staff writing", "Guidelines")
  await admin.getByRole("button", { name: "Change them" }).click()
  await admin.getByLabel("Text, in Markdown").fill("# How I judge\n")

  await lead.getByRole("button", { name: "Change them" }).click()
  await text.fill("# How we judge\n\nPrefer what you would send at once.\n\n- Facts first\n- Then terms\n")
  await lead.getByRole("button", { name: "Publish version 2" }).click()
  await expect(lead.getByRole("button", { name: "Change them" })).toBeVisible()
  await expect(lead.getByRole("region", { name: "From version 1 to version 2" }).locator("ins")).toHaveCount(2)
  await checkScreen(lead, "guidelines")

  await test.step("nobody's text is overwritten", async () => {
    await admin.getByRole("button", { name: "Publish version 2" }).click()
    await expect(admin.getByText("Version 2 was published since you began")).toBeVisible()
    await expect(admin.getByLabel("Text, in Markdown")).toHaveValue("# How I judge\n")
    await admin.getByRole("button", { name: /go on from version 2/ }).click()
    await expect(admin.getByRole("button", { name: "Publish version 3" })).toBeEnabled()
    await admin.getByRole("button", { name: "Discard" }).click()
  })

  await test.step("the next task begins with what changed; without a connection it is asked again", async () => {
    await expect(request(page)).toBeVisible()
    await page.reload()
    await expect(page.getByRole("heading", { level: 1, name: "The guidelines changed" })).toBeAttached()
    await expect(page.locator("ins")).toHaveCount(2)
    await expect(page.locator("ins").first()).toContainText("at once")
    await checkScreen(page, "label-guidelines-changed")
    await page.getByRole("button", { name: "Whole text" }).click()
    await expect(page.getByRole("listitem").filter({ hasText: "Then terms" })).toBeVisible()
    await page.context().setOffline(true)
    await readIt(page).click()
    await page.getByRole("button", { name: "Go on to the task" }).click()
    await expect(request(page)).toBeVisible()
    await page.context().setOffline(false)
    await page.keyboard.press("4")
    await page.keyboard.press("Control+Enter")
    await expect(page.getByRole("heading", { level: 1, name: "The guidelines changed" })).toBeAttached()
    await readIt(page).click()
    await expect(request(page)).toBeVisible()
  })

  await test.step("it is asked once", async () => {
    await page.reload()
    await expect(request(page)).toBeVisible()
    await expect(readIt(page)).toBeHidden()
    await lead.reload()
    await expect(lead.getByRole("row", { name: /^2/ })).toContainText("2 people")
  })
})
