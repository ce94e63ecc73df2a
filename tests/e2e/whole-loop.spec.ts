import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { trlProblems } from "../support/trl-problems.ts"
import { expect, test } from "./support/test.ts"

const prompt = (page: Page) => page.getByRole("region", { name: "Request text" })
const rewrite = (page: Page) => page.getByRole("textbox", { name: /^Your rewrite/ })

/** Submits and waits until the next task is there. */
async function submit(page: Page, judged: number): Promise<void> {
  await page.getByRole("button", { name: "Submit" }).click()
  await expect(page.getByTestId("today-count")).toContainText(`${judged} judged today`)
  await expect(prompt(page)).toBeVisible()
}

test("a labeler judges five comparisons and an engineer downloads what TRL trains on", async ({ openAs, demoUrl }) => {
  const page = await openAs("labeler")
  await page.getByRole("link", { name: /label/i }).first().click()
  await expect(prompt(page)).toBeVisible()

  await test.step("terms are marked and explained on focus", async () => {
    const mark = page.locator("[data-mark]").first()
    await mark.focus()
    await expect(page.getByRole("tooltip")).toContainText("Source:")
    await page.keyboard.press("Escape")
    await expect(page.getByRole("tooltip")).toBeHidden()
  })

  await test.step("nothing can be submitted before something is chosen", async () => {
    await page.getByRole("button", { name: "Submit" }).click()
    await expect(page.getByRole("alert")).toContainText("Choose which response is better")
  })

  await test.step("first: B is better, by keyboard, with a rewrite", async () => {
    await page.keyboard.press("Escape")
    await page.keyboard.press("6")
    await expect(page.getByRole("radio", { name: "B is better", exact: true })).toBeChecked()
    await page.keyboard.press("r")
    await expect(rewrite(page)).toBeFocused()
    await page.keyboard.press("Control+Enter")
    await expect(page.getByRole("alert")).toContainText("says the same as the original")
    await rewrite(page).fill("The first rewrite requests close air support (CAS) in correct terms.")
    await page.keyboard.press("Control+Enter")
    await expect(page.getByTestId("today-count")).toContainText("1 judged today")
  })

  await test.step("second: a tie", async () => {
    await page.getByRole("radio", { name: /^Tie/ }).click({ force: true })
    await submit(page, 2)
  })

  await test.step("third: both unacceptable", async () => {
    await page.keyboard.press("0")
    await submit(page, 3)
  })

  await test.step("fourth: a reload in the middle finds the draft", async () => {
    await page.keyboard.press("1")
    await page.keyboard.press("r")
    await rewrite(page).fill("The second rewrite, not finished yet")
    await page.getByLabel(/^Why/).fill("A keeps to the format.")
    const task = await prompt(page).innerText()
    await page.reload()
    await expect(prompt(page)).toHaveText(task, { useInnerText: true })
    await expect(rewrite(page)).toHaveText("The second rewrite, not finished yet")
    await expect(page.getByRole("radio", { name: "A is much better" })).toBeChecked()
    await expect(page.getByLabel(/^Why/)).toHaveValue("A keeps to the format.")
    await rewrite(page).fill("The second rewrite, finished: friendly forces hold the phase line (PL).")
    await submit(page, 4)
  })

  await test.step("fifth: A is slightly better", async () => {
    await page.keyboard.press("3")
    await submit(page, 5)
    await expect(page.getByTestId("work-status")).toHaveText("All work saved")
  })

  await test.step("a reload shows the progress", async () => {
    await page.reload()
    await expect(page.getByTestId("today-count")).toHaveText("5 judged today · 5 in all")
  })

  await test.step("the engineer downloads the export", async () => {
    const desk = await openAs("engineer")
    await desk.goto(`${demoUrl}${new URL(page.url()).pathname.replace(/label$/, "export")}`)
    const downloading = desk.waitForEvent("download")
    await desk.getByRole("link", { name: /download/i }).click()
    const path = await (await downloading).path()
    const file = readFileSync(path, "utf8")
    expect(trlProblems(file)).toEqual([])
    const rows = file
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { chosen: { content: string }[]; metadata: Record<string, unknown> })
    // Three preferences and two rewrites; the tie and "both unacceptable" are no pairs.
    expect(rows.map((row) => String(row.metadata["kind"])).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "preference",
      "preference",
      "preference",
      "rewrite",
      "rewrite",
    ])
    expect(rows.map((row) => row.chosen[0]?.content)).toContain(
      "The second rewrite, finished: friendly forces hold the phase line (PL).",
    )
    for (const { metadata } of rows) {
      expect(metadata).toMatchObject({
        adherence: { chosen: { score: expect.any(Number) }, rejected: {} },
        glossary_release: { number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        display_orders: [[expect.any(String), expect.any(String)]],
        marking: "UNCLASSIFIED",
      })
    }
  })
})
