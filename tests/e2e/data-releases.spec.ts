import { createHash, randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { checkScreen } from "./support/check-screen.ts"
import { settle } from "./support/settle.ts"
import { expect, test } from "./support/test.ts"

interface Task {
  readonly assignmentId: string
  readonly token: number
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly responses: readonly { readonly id: string; readonly text: string }[]
}

/** Judges so many tasks as the signed-in person, the first of them with a rewrite; answers what was asked in each. */
async function judge(page: Page, url: string, projectId: string, count: number): Promise<readonly string[]> {
  const asked: string[] = []
  const call = async <Answer>(procedure: string, input: unknown): Promise<Answer> => {
    const answer = await page.request.post(`${url}/api/trpc/${procedure}`, { data: input, headers: { origin: url } })
    expect(answer.status(), await answer.text()).toBe(200)
    return ((await answer.json()) as { result: { data: Answer } }).result.data
  }
  for (let n = 0; n < count; n += 1) {
    const { task } = await call<{ task: Task }>("labeling.claimNext", { projectId, holding: [] })
    const [first, second] = task.responses
    asked.push(
      task.messages
        .filter(({ role }) => role !== "system")
        .map(({ content }) => content)
        .join("\n"),
    )
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
  return asked
}

async function firstProject(page: Page, url: string): Promise<string> {
  const list = await page.request.get(`${url}/api/trpc/projects.list`)
  return ((await list.json()) as { result: { data: readonly { id: string }[] } }).result.data[0]?.id ?? ""
}

test("an engineer puts a release together, sees what it will hold, and downloads files that stay the same", async ({
  openAs,
  demoUrl,
}) => {
  test.setTimeout(240_000)
  const labeler = await openAs("labeler")
  const projectId = await firstProject(labeler, demoUrl)
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

test("prompts of a benchmark are kept out of a release, which says against what it was checked", async ({
  openAs,
  demoUrl,
}) => {
  test.setTimeout(240_000)
  const labeler = await openAs("labeler")
  const projectId = await firstProject(labeler, demoUrl)
  const asked = await judge(labeler, demoUrl, projectId, 4)
  // A prompt may have several comparisons.
  const overlapping = asked.filter((one) => one === asked[0]).length

  const page = await openAs("engineer", { consoleErrors: /409/ })
  await page.goto(`${demoUrl}/projects/${projectId}/export/releases/new`)
  const dialog = page.getByRole("dialog", { name: "Add a benchmark" })
  const choose = async (name: string, text: string) => {
    const file = { name, mimeType: "text/plain", buffer: Buffer.from(text) }
    await dialog.locator("input[type=file]").setInputFiles(file)
    await dialog.getByRole("button", { name: "Add the benchmark" }).click()
  }

  await test.step("a file with a defect is not stored, and its line is named", async () => {
    await expect(page.getByText("There are none yet.")).toBeVisible()
    await page.getByRole("button", { name: "Add a benchmark" }).click()
    await choose("field.jsonl", `${JSON.stringify({ prompt: asked[0] })}\nnothing\n`)
    await expect(dialog.getByText("Nothing was stored")).toBeVisible()
    await expect(dialog.getByRole("row", { name: /2 Error/ })).toBeVisible()
    await settle(page)
    await checkScreen(page, "data-release-benchmark-refused")
  })

  await test.step("the next one is chosen once it is there, and the preview shows what overlaps", async () => {
    await choose("field.jsonl", `${JSON.stringify({ prompt: asked[0] })}\n${JSON.stringify({ prompt: "Other?" })}\n`)
    await expect(dialog).toBeHidden()
    await expect(page.getByRole("checkbox", { name: "field" })).toBeChecked()
    const found = page.getByRole("region", { name: "Preview" }).getByRole("region", { name: "Benchmarks" })
    await expect(found.getByText(/comparisons? overlaps?\./)).toBeVisible()
    await expect(found.getByText("Equals a prompt of the benchmark.")).toBeVisible()
    await settle(page)
    await checkScreen(page, "data-release-benchmarks")
  })

  await test.step("the release leaves it out, and counts it", async () => {
    await page.getByRole("textbox", { name: "Name" }).fill("Checked")
    await page.getByRole("button", { name: "Make the release" }).click()
    await expect(page.getByRole("row", { name: new RegExp(`^field 2 1 ${overlapping} 0`) })).toBeVisible({
      timeout: 20_000,
    })
    await expect(page.getByText(`Left out before any file: Benchmark overlap ${overlapping}.`)).toBeVisible()
    await settle(page)
    await checkScreen(page, "data-release-checked")
  })

  await test.step("without its benchmark it cannot be repeated", async () => {
    const address = page.url()
    await page.goto(`${demoUrl}/projects/${projectId}/export/releases/new`)
    await page.getByRole("button", { name: "Remove field" }).click()
    await page.getByRole("button", { name: "Remove it" }).click()
    await expect(page.getByText("There are none yet.")).toBeVisible()
    await page.goto(address)
    await page.getByRole("button", { name: "Repeat" }).click()
    await expect(page.getByText(/The benchmark "field" .* was removed/)).toBeVisible()
  })
})
