import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import type { Page } from "@playwright/test"
import { expect, test } from "./support/test.ts"

/** Calls a procedure as the person of the page. */
async function call<Answer>(page: Page, url: string, procedure: string, input: unknown): Promise<Answer> {
  const answer = await page.request.post(`${url}/api/trpc/${procedure}`, { data: input, headers: { origin: url } })
  expect(answer.status(), await answer.text()).toBe(200)
  return ((await answer.json()) as { result: { data: Answer } }).result.data
}

interface Task {
  readonly assignmentId: string
  readonly token: number
  readonly responses: readonly { readonly id: string }[]
}

/** Judges the next task: the first response is better, a tie, or both are unacceptable. */
async function judge(page: Page, url: string, projectId: string, outcome: "prefer" | "tie" | "both_bad") {
  const { task } = await call<{ task: Task }>(page, url, "labeling.claimNext", { projectId, holding: [] })
  const preference = outcome === "prefer" ? { preferredId: task.responses[0]?.id, strength: 2 } : {}
  await call(page, url, "labeling.submit", {
    judgmentId: randomUUID(),
    assignmentId: task.assignmentId,
    token: task.token,
    activeMs: 20_000,
    verdict: { outcome, ...preference },
  })
}

test("from a table of prompts to two releases and what differs between them", async ({ openAs, demoUrl }) => {
  test.setTimeout(240_000)
  const lead = await openAs("lead")
  await lead.goto(`${demoUrl}/projects/new`)
  await lead.getByLabel("Name").fill("Data plant")
  await lead.getByRole("button", { name: /(create|make).*project/i }).click()
  await expect(lead).toHaveURL(/projects\/[0-9a-f-]{36}/)
  const projectId = /projects\/([0-9a-f-]{36})/.exec(lead.url())?.[1] ?? ""
  for (const name of ["engineer", "labeler"]) {
    const people = await (await lead.request.get(`${demoUrl}/api/trpc/people.list`)).json()
    const found = (people as { result: { data: readonly { id: string; email: string }[] } }).result.data.find(
      ({ email }) => email === `${name}@demo.example`,
    )
    await call(lead, demoUrl, "projects.setMember", { projectId, userId: found?.id, role: name })
  }
  const page = await openAs("engineer")
  const labeler = await openAs("labeler")

  await test.step("a table of prompts is looked at and imported", async () => {
    await page.goto(`${demoUrl}/projects/${projectId}/import`)
    const rows = Array.from({ length: 6 }, (_, at) => `q${at},Report the state of bridge ${at} on route AMBER.`)
    await page.locator("input[type=file]").setInputFiles({
      name: "prompts.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`id,prompt\nq9,\n${rows.join("\n")}\n`),
    })
    await expect(page.getByText("Report the state of bridge 0 on route AMBER.").first()).toBeVisible()
    await expect(page.getByText(/line 2: /)).toBeVisible()
    await page.getByRole("button", { name: "Import this file" }).click()
    await expect(page.getByText("6 prompts, 0 responses and 0 comparisons added")).toBeVisible()
  })

  await test.step("the built-in model answers them, and the answers are paired", async () => {
    await page.getByRole("link", { name: "Generate" }).click()
    await page.getByRole("link", { name: "New run" }).click()
    await page.getByLabel("Name of the run").fill("First answers")
    await page.getByRole("button", { name: "Add a model" }).click()
    await expect(page.getByRole("complementary", { name: "Before you start" })).toContainText(
      /Calls\s*\d+\s*for 6 prompts/,
    )
    await page.getByRole("button", { name: "Start the run" }).click()
    await expect(page.locator("main").getByText("Done", { exact: true })).toBeVisible({ timeout: 60_000 })
  })

  await test.step("a labeler judges; ties and what is unacceptable are left out by reason", async () => {
    for (const outcome of ["prefer", "prefer", "tie", "both_bad"] as const)
      await judge(labeler, demoUrl, projectId, outcome)
    await page.goto(`${demoUrl}/projects/${projectId}/export/releases/new`)
    const preview = page.getByTestId("release-preview")
    await expect(preview.getByRole("heading", { name: "TRL preference" })).toBeVisible()
    await expect(preview.getByRole("img", { name: /^Histogram: Margin/ })).toBeVisible()
    await expect(preview).toContainText(/tie/i)
    await expect(preview).toContainText(/unacceptable/i)
  })

  const release = async (name: string) => {
    await page.goto(`${demoUrl}/projects/${projectId}/export/releases/new`)
    await page.getByRole("textbox", { name: "Name" }).fill(name)
    await page.getByRole("button", { name: "Make the release" }).click()
    await expect(page.getByRole("table").filter({ hasText: "SHA256SUMS" })).toBeVisible({ timeout: 30_000 })
  }
  await test.step("a release is made and downloaded", async () => {
    await release("Before")
    const downloading = page.waitForEvent("download")
    await page.getByRole("link", { name: "manifest.json" }).click()
    const manifest = JSON.parse(await readFile(await (await downloading).path(), "utf8")) as Record<string, unknown>
    expect(JSON.stringify(manifest)).toContain("trl_preference")
  })

  await test.step("after another judgment the next release has one more row", async () => {
    await judge(labeler, demoUrl, projectId, "prefer")
    await release("After")
    await page.getByRole("button", { name: /Compare with/ }).click()
    await page.getByRole("option", { name: "Release 1: Before" }).click()
    await expect(page.getByRole("row", { name: /trl_preference 1 0 0 0 0/ })).toBeVisible()
  })
})
