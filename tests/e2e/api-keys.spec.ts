import { checkScreen } from "./support/check-screen.ts"
import { expect, test } from "./support/test.ts"

test("a key is made for a program, shown once, used, and revoked", async ({ openAs, demoUrl, request }) => {
  const page = await openAs("engineer")
  await page.getByRole("button", { name: /^Account of/ }).click()
  await page.getByRole("menuitem", { name: "API keys" }).click()
  await expect(page.getByText("You have no API keys")).toBeVisible()
  await page.getByRole("button", { name: "Make a key" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Make the key" }).click()
  await expect(dialog.getByRole("alert")).toContainText("Choose at least one thing")
  await dialog.getByLabel("Name").fill("Nightly export")
  await dialog.getByRole("checkbox", { name: /^Exports/ }).check({ force: true })
  await checkScreen(page, "api-key-new")
  await dialog.getByRole("button", { name: "Make the key" }).click()
  const key = await page.getByTestId("api-key").innerText()
  expect(key).toMatch(/^rb_/)
  await dialog.getByRole("button", { name: "Done" }).click()
  await expect(page.locator("body")).not.toContainText(key)

  const headers = { authorization: `Bearer ${key}` }
  const list = await request.get(`${demoUrl}/api/trpc/projects.list`, { headers })
  const projectId = ((await list.json()) as { result: { data: readonly { id: string }[] } }).result.data[0]?.id ?? ""
  const file = `${demoUrl}/api/projects/${projectId}/exports/trl_prompts.jsonl`
  expect((await request.get(file, { headers })).status()).toBe(200)
  await page.reload()
  const row = page.getByRole("row", { name: /Nightly export/ })
  await expect(row).not.toContainText("Never")

  await row.getByRole("button", { name: "Revoke Nightly export" }).click()
  await page.getByRole("button", { name: "Revoke the key" }).click()
  await expect(page.getByText("You have no API keys")).toBeVisible()
  expect((await request.get(file, { headers })).status()).toBe(401)

  await page.getByRole("link", { name: "HTTP" }).click()
  await expect(page.getByRole("heading", { name: "Download a training file of a project as it is now" })).toBeVisible()
})
