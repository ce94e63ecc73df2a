import { existsSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "./support/test.ts"

const shared = join(import.meta.dirname, "../../../shared/data")
const pairs = join(shared, "preference/mt-bench/pairs_with_text_and_votes.jsonl")
const acronyms = join(shared, "glossary/dod-jp1-02-acronyms.csv")

test("real pairs are imported with their counts and issues shown", async ({ openAs, demoUrl }) => {
  test.skip(!existsSync(pairs), "../shared is absent")
  const page = await openAs("lead")
  await page.goto(`${demoUrl}/projects/new`)
  await page.getByLabel("Name").fill("MT-Bench pairs")
  await page.getByRole("button", { name: /(create|make).*project/i }).click()
  await expect(page).toHaveURL(/projects\/[0-9a-f-]{36}/)
  await page.getByRole("link", { name: "Import" }).first().click()
  await page.locator("input[type=file]").setInputFiles(pairs)
  await expect(page.getByText(/differ before the last answer/).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.locator("main")).toContainText("1,229")
})

test("a real abbreviation list is imported as a glossary with its counts and issues shown", async ({
  openAs,
  demoUrl,
}) => {
  test.skip(!existsSync(acronyms), "../shared is absent")
  const page = await openAs("linguist")
  await page.goto(`${demoUrl}/glossaries`)
  await page
    .getByRole("button", { name: /import/i })
    .first()
    .click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel("Name").fill("Abbreviations of the dictionary")
  await dialog.locator("input[type=file]").setInputFiles(acronyms)
  await dialog
    .getByRole("button", { name: /import/i })
    .last()
    .click()
  await expect(page.getByText(/6,863/).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/quarantined/i).first()).toBeVisible()
})
