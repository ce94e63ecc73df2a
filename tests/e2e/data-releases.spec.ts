import { createHash, randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { checkScreen } from "./support/check-screen.ts"
import { settle } from "./support/settle.ts"
import { expect, test } from "./support/test.ts"

interface Task {
  readonly assignmentId: string
  readonly token: number
  readonly responses: readonly { readonly id: string; readonly text: string }[]
}

/** Judges so many tasks as the signed-in person, the first of them with a rewrite. */
async function judge(page: Page, url: string, projectId: string, count: number): Promise<void> {
  const call = async <Answer>(procedure: string, input: unknown): Promise<Answer> => {
    const answer = await page.request.post(`${url}/api/trpc/${procedure}`, { data: input, headers: { origin: url } })
    expect(answer.status(), await answer.text()).toBe(200)
    return ((await answer.json()) as { result: { data: Answer } }).result.data
  }
  for (let n = 0; n < count; n += 1) {
    const { task } = await call<{ task: Task }>("labeling.claimNext", { projectId, holding: [] })
    const [first, second] = task.responses
    await call("labeling.submit", {
      judgmentId: randomUUID(),
      assignmentId: task.assignmentId,
      token: task.token,
      activeMs: 20_000 + 1_000 * n,
      verdict: { outcome: "prefer", preferredId: first?.id, strength: 1 + (n % 3) },
      ...(n === 0
        ? { rewrite: { baseResponseId: second?.id, text: "They ask for close air support.", changeSummary: "Terms." } }
        : {}),
    })
  }
}

test("an engineer puts a release together, sees what it will hold, and downloads files that stay the same", async ({
  openAs,
  demoUrl,
}) => {
  test.setTimeout(240_000)
  const labeler = await openAs("labeler")
  const list = await labeler.request.get(`${demoUrl}/api/trpc/projects.list`)
  const projectId = ((await list.json()) as { result: { data: readonly { id: string }[] } }).result.data[0]?.id ?? ""
  await judge(labeler, demoUrl, projectId, 5)

  const page = await openAs("engineer")
  await page.goto(`${demoUrl}/projects/${projectId}/export`)
  await expect(page.getByText("Nothing was released from this project yet.")).toBeVisible()
  await page.getByRole("link", { name: "New release" }).click()

  await test.step("a recipe beside its preview", async () => {
    const preview = page.getByTestId("release-preview")
    await expect(preview.getByRole("heading", { name: "TRL preference" })).toBeVisible()
    await expect(preview.getByRole("img", { name: /^Histogram: Margin/ })).toBeVisible()
    await page.getByRole("checkbox", { name: "TRL reward model" }).check({ force: true })
    await expect(preview.getByRole("heading", { name: "TRL reward model" })).toBeVisible()
    await page.getByRole("button", { name: /Format of TRL reward model/ }).click()
    await page.getByRole("option", { name: "JSON Lines and Parquet" }).click()
    await settle(page)
    await checkScreen(page, "data-release-new")
  })

  await test.step("a release without a name is not made", async () => {
    await page.getByRole("button", { name: "Make the release" }).click()
    await expect(page.getByRole("textbox", { name: "Name" })).toBeFocused()
    await page.getByRole("textbox", { name: "Name" }).fill("Spring")
    await page.getByRole("button", { name: "Make the release" }).click()
  })

  await test.step("its page tells what it holds, and hands it out", async () => {
    await expect(page.getByRole("heading", { name: "Release 1: Spring" })).toBeVisible()
    await expect(page.getByRole("table").filter({ hasText: "SHA256SUMS" })).toBeVisible({ timeout: 20_000 })
    await settle(page)
    await checkScreen(page, "data-release")
    const downloading = page.waitForEvent("download")
    await page.getByRole("link", { name: "SHA256SUMS" }).click()
    const sums = await readFile(await (await downloading).path(), "utf8")
    const [sha256, name] = sums.split("\n")[0]?.split("  ") ?? []
    const address = page.url().split("/").at(-1) ?? ""
    const file = await page.request.get(`${demoUrl}/api/data-releases/${address}/files/${name}`)
    expect(
      createHash("sha256")
        .update(await file.body())
        .digest("hex"),
    ).toBe(sha256)
  })

  await test.step("repeated it is the same, and the comparison says so", async () => {
    const first = await page
      .locator("main")
      .getByText(/^[0-9a-f]{64}$/)
      .innerText()
    await page.getByRole("button", { name: "Repeat" }).click()
    await expect(page.getByRole("heading", { name: "Release 2: Spring" })).toBeVisible()
    await expect(page.locator("main").getByText(first, { exact: true })).toBeVisible({ timeout: 20_000 })
    await page.getByRole("button", { name: /Compare with/ }).click()
    await page.getByRole("option", { name: "Release 1: Spring" }).click()
    await expect(page.getByRole("row", { name: /trl_reward 0 0 0 0 0/ })).toBeVisible()
  })

  await test.step("the list has both", async () => {
    await page.goto(`${demoUrl}/projects/${projectId}/export`)
    await expect(page.getByRole("row", { name: /Spring Done/ })).toHaveCount(2)
  })
})
