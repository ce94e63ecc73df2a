import { existsSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "./support/test.ts"

const shared = join(import.meta.dirname, "../../../shared/data")
const pairs = join(shared, "preference/mt-bench/pairs_with_text_and_votes.jsonl")

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
