import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { expect, test } from "./support/test.ts"

const today = (page: Page) => page.getByTestId("today-count")
const prompt = (page: Page) => page.getByRole("region", { name: "Request text" })
const heading = (page: Page, name: RegExp) => page.getByRole("heading", { level: 1, name })

/** Opens the labeling screen of a demo project by keyboard-reachable address. */
async function openProject(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).first().click()
  await page
    .getByRole("navigation", { name: `Project ${name}` })
    .getByRole("link", { name: "Label" })
    .click()
  await expect(prompt(page)).toBeVisible()
}

/** Looks for violations of WCAG 2.2 AA in every theme. */
async function expectAccessible(page: Page): Promise<void> {
  for (const theme of ["light", "dark", "contrast"]) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset["theme"] = chosen
    }, theme)
    // Colours fade from one theme to the next; what is measured is where they end.
    await page.waitForTimeout(250)
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
      .analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)
    expect.soft(found, theme).toEqual([])
  }
}

/** Rates clarity, the one required axis, of every response: `g`, then one digit for each. */
async function rateClarity(page: Page, digits: string): Promise<void> {
  await page.keyboard.press("g")
  for (const digit of digits) await page.keyboard.press(digit)
}

test("twenty pairs by keyboard alone", async ({ openAs }) => {
  test.setTimeout(120_000)
  const page = await openAs("labeler")
  await openProject(page, "Staff writing")
  const texts = new Set<string>()
  for (let judged = 1; judged <= 20; judged += 1) {
    texts.add((await page.locator("[data-response]").allInnerTexts()).join("|"))
    await page.keyboard.press(["1", "2", "3", "4", "5", "6", "7", "0"][judged % 8] ?? "4")
    if (judged % 5 === 0) {
      await page.keyboard.press("n")
      await page.keyboard.type(`Reason ${judged}: rank 1234567890 and keys rnsgu are text here`)
    }
    await page.keyboard.press("Control+Enter")
    await expect(today(page)).toContainText(`${judged} judged today`)
    await expect(prompt(page)).toBeVisible()
  }
  expect(texts.size).toBe(20)
})

test("letters that come faster than the page can rest are all kept", async ({ openAs }) => {
  const page = await openAs("labeler")
  await openProject(page, "Staff writing")
  const letters = 200
  // Only promises are let through between two letters, as on a computer that is too busy for anything else.
  await page.evaluate(async (count) => {
    const field = document.querySelector<HTMLTextAreaElement>("[data-rationale] textarea")
    for (let at = 1; at <= count; at += 1) {
      // By the element's own setter: React overlays the one of the field itself.
      Reflect.set(HTMLTextAreaElement.prototype, "value", "x".repeat(at), field)
      field?.dispatchEvent(new InputEvent("input", { bubbles: true }))
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
    }
  }, letters)
  await expect(page.getByTestId("work-status")).toHaveText("All work saved")
  await page.reload()
  await expect(page.locator("[data-rationale] textarea")).toHaveValue("x".repeat(letters))
})

test("five rankings of four with ties by keyboard alone, and nothing unplaced is ever sent", async ({ openAs }) => {
  const page = await openAs("labeler")
  await openProject(page, "Staff writing, ranked")
  await expect(heading(page, /Rank 4 responses/)).toBeAttached()
  const sent: { ranking: string[][] }[] = []
  page.on("request", (request) => {
    if (!request.url().includes("labeling.submit")) return
    const body = JSON.parse(request.postData() ?? "{}") as Record<string, { verdict: { ranking: string[][] } }>
    sent.push(...Object.values(body).map(({ verdict }) => verdict))
  })

  await page.keyboard.press("Control+Enter")
  await expect(page.getByRole("alert")).toContainText("A, B, C, D have no rank yet")
  await page.keyboard.press("1")
  await page.keyboard.press("1")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByRole("alert")).toContainText("C, D have no rank yet")
  await page.keyboard.press("u")
  await page.keyboard.press("u")
  await expect(page.getByText("4 of 4 still to rank")).toBeVisible()
  await page.keyboard.press("k")
  await page.keyboard.press("k")
  await page.keyboard.press("k")

  for (const [at, ranks] of ["1123", "2211", "4321", "1111", "1334"].entries()) {
    for (const rank of ranks) await page.keyboard.press(rank)
    await expect(page.getByText("Every response has a rank")).toHaveCount(2)
    await rateClarity(page, "5432")
    await page.keyboard.press("Control+Enter")
    await expect(today(page)).toContainText(`${at + 1} judged today`)
    await expect(prompt(page)).toBeVisible()
  }
  expect(sent.map(({ ranking }) => ranking.map((ids) => ids.length))).toEqual([
    [2, 1, 1],
    [2, 2],
    [1, 1, 1, 1],
    [4],
    [1, 2, 1],
  ])
})

test("the same by dragging, and by picking up and dropping with the keyboard", async ({ openAs }) => {
  const page = await openAs("labeler2")
  await openProject(page, "Staff writing, ranked")
  const row = (name: RegExp) => page.getByRole("grid", { name })
  const chip = (letter: string) => page.getByRole("row", { name: `Response ${letter}` })
  await expect(row(/No rank yet/)).toBeVisible()

  await test.step("by pointer", async () => {
    for (const [letter, to] of [
      ["A", /^2nd/],
      ["B", /^1st/],
      ["C", /^2nd/],
    ] as const) {
      await row(/No rank yet/).scrollIntoViewIfNeeded()
      await chip(letter).dragTo(row(to))
      await expect(row(to).getByRole("row", { name: `Response ${letter}` })).toBeVisible()
    }
  })

  await test.step("by keyboard, as a screen reader does it", async () => {
    await page.getByRole("button", { name: "Move response D" }).focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("[data-drop-target]")).toHaveCount(1)
    // The rows that take a drop come one after the other with Tab.
    for (let presses = 0; presses < 8; presses += 1) {
      const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")
      const inside = await page.evaluate(
        () => document.activeElement?.closest("[role=grid]")?.getAttribute("aria-label") ?? "",
      )
      if (/4th/.test(`${name} ${inside}`)) break
      await page.keyboard.press("Tab")
    }
    await page.keyboard.press("Enter")
    await expect(row(/^4th/).getByRole("row", { name: "Response D" })).toBeVisible()
    // React Aria puts the focus on what was dropped up to 50 ms later, which is sooner than anybody presses the next key.
    await page.waitForTimeout(250)
  })

  await rateClarity(page, "1234")
  await page.keyboard.press("Control+Enter")
  await expect(today(page)).toContainText("1 judged today")
})

test("a submission is taken back within ten minutes, with everything that was decided", async ({ openAs }) => {
  const page = await openAs("labeler")
  await openProject(page, "Staff writing")
  const text = () => page.getByRole("group", { name: "Terms of response A" }).innerText()
  const first = await text()
  await page.keyboard.press("2")
  await page.keyboard.press("n")
  await page.keyboard.type("Decided too soon")
  await page.keyboard.press("Control+Enter")
  await expect(today(page)).toContainText("1 judged today")
  await page.keyboard.press("Escape")
  await page.keyboard.press("Shift+U")
  await expect(today(page)).toContainText("0 judged today")
  expect(await text()).toBe(first)
  await expect(page.getByLabel(/^Why/)).toHaveValue("Decided too soon")
  await expect(page.getByRole("radio", { name: "A is better", exact: true })).toBeChecked()
  await page.keyboard.press("4")
  await page.keyboard.press("Control+Enter")
  await expect(today(page)).toContainText("1 judged today")
})

test("keys are one's own, on every computer, and the palette finds commands, terms and tasks", async ({ openAs }) => {
  const page = await openAs("labeler")
  await openProject(page, "Staff writing")
  await page.keyboard.press("?")
  await page.getByRole("button", { name: /^Pause: change the key/ }).click()
  await page.keyboard.press("5")
  await expect(page.getByRole("alert")).toContainText("Take another one")
  await page.keyboard.press("w")
  await expect(page.getByRole("button", { name: "Pause: change the key w" })).toBeVisible()
  await page.getByRole("button", { name: "Close" }).click()
  await page.keyboard.press("p")
  await expect(page.getByRole("dialog")).toHaveCount(0)
  await page.keyboard.press("w")
  await expect(page.getByRole("dialog", { name: "Paused" })).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog")).toHaveCount(0)

  const elsewhere = await openAs("labeler")
  await openProject(elsewhere, "Staff writing")
  await elsewhere.keyboard.press("w")
  await expect(elsewhere.getByRole("dialog", { name: "Paused" })).toBeVisible()

  await page.keyboard.press("Control+k")
  await expect(page.getByRole("searchbox", { name: /Commands, terms/ })).toBeFocused()
  await page.keyboard.type("close air")
  await expect(page.getByRole("menuitem", { name: /^close air support/ }).first()).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("dialog", { name: "Command palette" }).getByRole("status")).toContainText("Source:")
  await page.keyboard.press("Control+a")
  await page.keyboard.type("how sure")
  await page.keyboard.press("Control+a")
  await page.keyboard.type("rewrite the best")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("textbox", { name: /^Your rewrite/ })).toBeFocused()
})

test("marks come when the project says, and are stored with the judgment", async ({ openAs }) => {
  const lead = await openAs("lead")
  await lead.getByRole("link", { name: "Staff writing", exact: true }).first().click()
  await lead.getByRole("link", { name: "Settings", exact: true }).click()
  await lead.getByRole("radio", { name: /^After/ }).click({ force: true })
  await lead.getByRole("button", { name: "Save settings" }).click()
  await expect(lead.getByText("The settings are saved")).toBeVisible()

  const page = await openAs("labeler")
  const submitted = page.waitForRequest((request) => request.url().includes("labeling.submit"))
  await openProject(page, "Staff writing")
  const marks = page.locator("[data-response] [data-mark]")
  await expect(page.getByText("Terms are marked once you have decided")).toBeVisible()
  await expect(marks).toHaveCount(0)
  await page.keyboard.press("3")
  await expect(marks.first()).toBeVisible()
  await page.keyboard.press("u")
  await expect(marks.first()).toBeVisible()
  await page.keyboard.press("5")
  await page.keyboard.press("Control+Enter")
  expect((await submitted).postData()).toContain('"marks":"after-ranking"')
})

test("the ranking screen is accessible and reads in a sensible order", async ({ openAs }) => {
  const page = await openAs("labeler")
  await openProject(page, "Staff writing, ranked")
  await page.keyboard.press("1")
  await expectAccessible(page)
  const order = await page.locator("main").evaluate((main) =>
    [...main.querySelectorAll("h1, h2, [role=radiogroup], [role=grid], textarea, [data-page-foot] button")]
      .filter((element) => element.closest("[hidden]") === null)
      .map((element) => {
        const labelled = document.getElementById(element.getAttribute("aria-labelledby")?.split(" ")[0] ?? "")
        const named = element.getAttribute("aria-label") ?? labelled?.textContent ?? element.textContent ?? ""
        const tag = /^H\d$/.test(element.tagName)
          ? element.tagName.toLowerCase()
          : (element.getAttribute("role") ?? element.tagName.toLowerCase())
        return `${tag}: ${(element.tagName === "TEXTAREA" ? "Why?" : named).trim().replace(/\s+/g, " ").slice(0, 60)}`
      }),
  )
  expect(order).toEqual([
    "h1: Rank 4 responses: situation report",
    "h2: System instruction",
    "h2: Request",
    "h2: Response A",
    "radiogroup: Rank of response A",
    "h2: Response B",
    "radiogroup: Rank of response B",
    "h2: Response C",
    "radiogroup: Rank of response C",
    "h2: Response D",
    "radiogroup: Rank of response D",
    "h2: Ranking drag, press a digit on a response, or use its button",
    "grid: No rank yet",
    "grid: 1st (best)",
    "grid: 2nd",
    "grid: 3rd",
    "grid: 4th",
    "h2: Ratings",
    "radiogroup: Clarity of response A",
    "radiogroup: Clarity of response B",
    "radiogroup: Clarity of response C",
    "radiogroup: Clarity of response D",
    "radiogroup: Terminology of response A",
    "radiogroup: Terminology of response B",
    "radiogroup: Terminology of response C",
    "radiogroup: Terminology of response D",
    "radiogroup: How sure are you? (optional)",
    "textarea: Why?",
    "button: None of them is acceptable",
    "button: Submit",
    "button: Undo",
    "button: Redo",
    "button: Guidelines",
    "button: Suggest a term",
    "button: Report",
    "button: Skip",
    "button: Pause",
    "button: Keys",
  ])
})

test("what lies over a task is accessible in every theme, and leaves by Escape", async ({ openAs }) => {
  const page = await openAs("labeler")
  await openProject(page, "Staff writing, ranked")
  for (const [key, name] of [
    ["?", "Keys"],
    ["Control+k", "Command palette"],
    ["f", "Report a problem with this task"],
    ["p", "Paused"],
  ] as const) {
    await test.step(name, async () => {
      await page.keyboard.press(key)
      await expect(page.getByRole("dialog", { name })).toBeVisible()
      await expectAccessible(page)
      await page.keyboard.press("Escape")
      await expect(page.getByRole("dialog")).toHaveCount(0)
    })
  }
})
