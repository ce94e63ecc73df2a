import { expect, test } from "./support/test.ts"

test("one card is open at a time, Escape closes it, and no focused term is under the verdict bar", async ({
  openAs,
}) => {
  const page = await openAs("labeler")
  await page.getByRole("link", { name: /label/i }).first().click()
  const marks = page.locator("[data-mark]")
  const card = page.getByRole("tooltip")
  await marks.first().hover()
  await expect(card).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(card).toBeHidden()

  await page.mouse.move(5, 5)
  await marks.first().focus()
  await expect(card).toHaveCount(1)
  await marks.last().hover()
  await expect(card).toHaveCount(1)
  await page.keyboard.press("Escape")
  await expect(card).toHaveCount(0)

  await page.mouse.move(5, 5)
  await page.setViewportSize({ width: 1024, height: 768 })
  const bar = page.locator("[data-page-foot]")
  for (const mark of await marks.all()) {
    await mark.focus()
    const [term, foot] = [await mark.boundingBox(), await bar.boundingBox()]
    expect((term?.y ?? 0) + (term?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
  }

  await page.keyboard.press("Escape")
  await page.keyboard.press("r")
  await expect(page.getByRole("textbox", { name: /^Your rewrite/ })).toBeFocused()
  const [field, foot] = [
    await page.getByRole("textbox", { name: /^Your rewrite/ }).boundingBox(),
    await bar.boundingBox(),
  ]
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
})

test("what is written is discarded only when that is confirmed, and focus goes back to where it began", async ({
  openAs,
}) => {
  const page = await openAs("labeler")
  await page.getByRole("link", { name: /label/i }).first().click()
  const field = page.getByRole("textbox", { name: /^Your rewrite/ })
  await page.getByRole("button", { name: "Rewrite A" }).click()
  await field.fill("Ten minutes of work")
  await page.getByRole("button", { name: "Discard rewrite" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()
  await expect(field).toHaveText("Ten minutes of work")
  await page.getByRole("button", { name: "Discard rewrite" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Discard rewrite" }).click()
  await expect(field).toBeHidden()
  await expect(page.getByRole("button", { name: "Rewrite A" })).toBeFocused()
})

test("a word is judged when it is finished, not while it is typed", async ({ openAs }) => {
  const page = await openAs("labeler")
  await page.getByRole("link", { name: /label/i }).first().click()
  await page.getByRole("button", { name: "Rewrite A" }).click()
  const field = page.getByRole("textbox", { name: /^Your rewrite/ })
  const findings = page.getByRole("region", { name: "Findings" })
  await field.fill("")
  await field.pressSequentially("We need a big fish")
  await expect(findings.getByRole("button", { name: "big fish", exact: true })).toHaveCount(0)
  await field.press(".")
  await expect(findings.getByRole("button", { name: "big fish", exact: true })).toBeVisible()
  await field.press("Backspace")
  await expect(findings.getByRole("button", { name: "big fish", exact: true })).toHaveCount(0)
  // Whoever leaves the field has finished.
  await page.getByRole("heading", { name: "Rewrite of A" }).click()
  await expect(findings.getByRole("button", { name: "big fish", exact: true })).toBeVisible()
})
