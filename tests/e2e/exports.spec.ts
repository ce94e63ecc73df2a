import { execFile } from "node:child_process"
import { randomUUID } from "node:crypto"
import { join } from "node:path"
import { promisify } from "node:util"
import type { Page } from "@playwright/test"
import { checkScreen } from "./support/check-screen.ts"
import { settle } from "./support/settle.ts"
import { expect, test } from "./support/test.ts"

const program = join(import.meta.dirname, "../../apps/cli/src/main.ts")

interface Task {
  readonly assignmentId: string
  readonly token: number
  readonly responses: readonly { readonly id: string; readonly text: string }[]
}

/** What anybody's gate says of a file: `readback validate`, which fails the test where it finds an error. */
async function validated(path: string, target: string): Promise<{ rows: number; errors: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    "validate",
    "--target",
    target,
    "--json",
    path,
  ])
  return (JSON.parse(stdout) as { counts: { rows: number; errors: number } }).counts
}

/** Judges one task of each kind as the signed-in person: a preference, one with a rewrite, a tie, both unacceptable. */
async function judge(page: Page, url: string, projectId: string): Promise<void> {
  const call = async <Answer>(procedure: string, input: unknown): Promise<Answer> => {
    const answer = await page.request.post(`${url}/api/trpc/${procedure}`, { data: input, headers: { origin: url } })
    expect(answer.status(), await answer.text()).toBe(200)
    return ((await answer.json()) as { result: { data: Answer } }).result.data
  }
  for (const outcome of ["prefer", "rewritten", "tie", "both_bad"]) {
    const { task } = await call<{ task: Task }>("labeling.claimNext", { projectId, holding: [] })
    const [first, second] = task.responses
    const isPreference = outcome === "prefer" || outcome === "rewritten"
    await call("labeling.submit", {
      judgmentId: randomUUID(),
      assignmentId: task.assignmentId,
      token: task.token,
      activeMs: 20_000,
      verdict: isPreference ? { outcome: "prefer", preferredId: first?.id, strength: 2 } : { outcome },
      ...(outcome === "rewritten"
        ? { rewrite: { baseResponseId: second?.id, text: "They ask for close air support.", changeSummary: "Terms." } }
        : {}),
    })
  }
}

async function download(page: Page): Promise<string> {
  const downloading = page.waitForEvent("download")
  await page.getByRole("link", { name: /^Download/ }).click()
  return (await downloading).path()
}

test("an engineer chooses what the file is for, sees what it leaves out, and downloads what its trainer takes", async ({
  openAs,
  demoUrl,
}) => {
  test.setTimeout(240_000)
  const labeler = await openAs("labeler")
  const list = await labeler.request.get(`${demoUrl}/api/trpc/projects.list`)
  const projectId = ((await list.json()) as { result: { data: readonly { id: string }[] } }).result.data[0]?.id ?? ""
  await judge(labeler, demoUrl, projectId)

  const page = await openAs("engineer")
  await page.goto(`${demoUrl}/projects/${projectId}/export`)
  await expect(page.getByRole("radio", { name: /^TRL preference/ })).toBeChecked()
  await expect(page.getByRole("link", { name: "Download trl_preference.jsonl" })).toBeVisible()
  await settle(page)
  await checkScreen(page, "export-preference")

  await test.step("a reward model's file, with another margin", async () => {
    await page.getByRole("tab", { name: "Reward models" }).click()
    await page.getByRole("button", { name: /Margin/ }).click()
    await page.getByRole("option", { name: /Llama 2, large/ }).click()
    await expect(page.getByRole("link", { name: "Download trl_reward.jsonl" })).toHaveAttribute(
      "href",
      /margin=llama2_large/,
    )
    await expect(page.getByText("Ties", { exact: true })).toBeVisible()
    await settle(page)
    await checkScreen(page, "export-reward")
    expect(await validated(await download(page), "trl_reward")).toMatchObject({ rows: 3, errors: 0 })
  })

  await test.step("labelled answers, of which a preference gives none", async () => {
    await page.getByRole("tab", { name: "KTO" }).click()
    await expect(page.getByText("Better, but not called good")).toBeVisible()
    await expect(page.getByText(/^Rows labelled good: 1, bad: 2/)).toBeVisible()
    await settle(page)
    await page.getByRole("heading", { name: "The first rows" }).scrollIntoViewIfNeeded()
    await checkScreen(page, "export-kto")
    expect(await validated(await download(page), "trl_kto")).toMatchObject({ rows: 3, errors: 0 })
  })

  await test.step("hosted tuning, by the keyboard", async () => {
    await page.getByRole("tab", { name: "Preference" }).click()
    await page.getByRole("radio", { name: /^TRL preference/ }).focus()
    await page.keyboard.press("ArrowDown")
    await expect(page.getByRole("radio", { name: /^OpenAI preference/ }).first()).toBeChecked()
    await expect(page.getByRole("link", { name: "Download openai_preference.jsonl" })).toBeVisible()
    expect(await validated(await download(page), "openai_preference")).toMatchObject({ rows: 3, errors: 0 })
  })

  await test.step("every download stands in the history", async () => {
    const history = page.getByRole("region", { name: "Earlier exports" })
    for (const target of ["trl_reward", "trl_kto", "openai_preference"])
      await expect(history.getByText(target, { exact: true })).toBeVisible()
    await expect(history.getByText("Done")).toHaveCount(3)
  })
})
