import { existsSync } from "node:fs"
import { join } from "node:path"
import { checkScreen } from "./support/check-screen.ts"
import { expect, test } from "./support/test.ts"

const shared = join(import.meta.dirname, "../../../shared/data")
const pairs = join(shared, "preference/mt-bench/pairs_with_text_and_votes.jsonl")

test("files are looked at as labelers will see them, columns are said, and only then something is stored", async ({
  openAs,
  demoUrl,
}) => {
  const page = await openAs("engineer")
  await page.goto(demoUrl)
  await page.getByRole("link", { name: "Staff writing", exact: true }).first().click()
  await page.getByRole("link", { name: "Import" }).first().click()
  const table =
    'Frage,"alpha 7b","beta 7b",note\nWhat does **ROE** mean?,"Rules of *engagement*.","A rule.",x\nHalf?,One.,,\n'
  const lines = '{"prompt":"Which phase line is next?","chosen":"Phase line **BLUE**.","rejected":"The blue one."}\n'
  await page.locator("input[type=file]").setInputFiles([
    { name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(table) },
    { name: "pairs.jsonl", mimeType: "application/jsonl", buffer: Buffer.from(lines) },
  ])
  const own = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "own.csv" }) })
  await expect(own.getByText("None of the first rows can be imported")).toBeVisible()
  const choose = async (column: string, meaning: string) => {
    await own.getByRole("button", { name: new RegExp(`What ${column} holds`) }).click()
    await page.getByRole("option", { name: new RegExp(`^${meaning}`) }).click()
  }
  // A slow preview neither holds up nor forgets what is chosen meanwhile.
  await page.route(/previewImport/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await choose("Frage", "Prompt")
  await choose("alpha 7b", "Response")
  await choose("beta 7b", "Response")
  const row = own.getByRole("article", { name: "Line 2" })
  await expect(row).toContainText("What does ROE mean?")
  await expect(row.locator("strong")).toHaveText("ROE")
  await expect(row).toContainText("alpha 7b")
  await expect(own.getByText(/line 3: "responses" needs at least 2/)).toBeVisible()
  await checkScreen(page, "import-preview")

  await page.getByRole("button", { name: "Import all 2 files" }).click()
  await expect(own.getByText("1 prompt, 2 responses and 1 comparison added")).toBeVisible()
  const other = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "pairs.jsonl" }) })
  await expect(other.getByText("1 prompt, 2 responses and 1 comparison added")).toBeVisible()
  const history = page.getByRole("figure", { name: "Earlier imports" })
  await expect(history.getByRole("row", { name: /own.csv/ })).toContainText("Done")

  await page.locator("input[type=file]").setInputFiles({
    name: "away.jsonl",
    mimeType: "application/jsonl",
    buffer: Buffer.from(lines.replace("next", "last")),
  })
  await expect(page.getByRole("button", { name: "Import this file" })).toBeVisible()
  await page.reload()
  await history.getByRole("button", { name: "Look at away.jsonl" }).click()
  await expect(page.getByRole("dialog")).toContainText("Which phase line is last?")
  await page.getByRole("button", { name: "Put away" }).click()
  await expect(history.getByRole("row", { name: /away.jsonl/ })).toContainText("Cancelled")
})

test("real pairs are imported with their counts and issues shown", async ({ openAs, demoUrl }) => {
  test.skip(!existsSync(pairs), "../shared is absent")
  const page = await openAs("lead")
  await page.goto(`${demoUrl}/projects/new`)
  await page.getByLabel("Name").fill("MT-Bench pairs")
  await page.getByRole("button", { name: /(create|make).*project/i }).click()
  await expect(page).toHaveURL(/projects\/[0-9a-f-]{36}/)
  await page.getByRole("link", { name: "Import" }).first().click()
  await page.locator("input[type=file]").setInputFiles(pairs)
  await page.getByRole("button", { name: "Import this file" }).click()
  await expect(page.getByText(/differ before the last answer/).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.locator("main")).toContainText("1,229")
})
