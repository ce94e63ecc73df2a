import { expect, test } from "./support/test.ts"

test("a lead chooses a writing profile and the stored texts are scored under it", async ({ openAs, demoUrl }) => {
  const page = await openAs("lead")
  const list = (await (await page.request.get(`${demoUrl}/api/trpc/projects.list`)).json()) as {
    result: { data: readonly { id: string }[] }
  }
  const projectId = list.result.data[0]?.id ?? ""
  await page.goto(`${demoUrl}/projects/${projectId}/settings`)
  await page.getByRole("button", { name: /Writing profile/ }).click()
  await page.getByRole("option", { name: /NATO/ }).click()
  await page.getByRole("button", { name: "Save settings" }).click()
  await expect(page.getByText("The settings are saved")).toBeVisible()

  const asked = encodeURIComponent(JSON.stringify({ projectId }))
  const scoring = async () => {
    const answer = await page.request.get(`${demoUrl}/api/trpc/projects.scoring?input=${asked}`)
    return ((await answer.json()) as { result: { data: { state: string; progress: { done: number; total: number } } } })
      .result.data
  }
  await expect.poll(async () => (await scoring()).state, { timeout: 30_000 }).toBe("done")
  const { progress } = await scoring()
  expect(progress.total).toBeGreaterThan(0)
  expect(progress.done).toBe(progress.total)

  await page
    .getByRole("navigation", { name: /^Project/ })
    .getByRole("link", { name: "Overview" })
    .click()
  await expect(page.getByRole("definition").filter({ hasText: "NATO" })).toBeVisible()
  await expect(page.getByText("Texts scored")).toBeHidden()
})
