import { TrlPreferenceRow, type Verdict } from "@readback/domain"
import type { Context } from "../context.ts"
import { exportTarget } from "../export/export-target.ts"
import { submitJudgment } from "../label/submit-judgment.ts"
import type { Task } from "../label/task.ts"
import { claimTask } from "./test-project.ts"

/**
 * Claims and judges the next task. The verdict is "=" (tie), "x" (both unacceptable) or the beginning of the preferred
 * response's text with a strength in front, as in "2Answer 0", or made of the task; `rewrite` replaces the text of the response it begins with.
 */
export async function judgeNext(
  ctx: Context,
  projectId: string,
  verdictOf: string | ((task: Task) => string),
  rewrite?: { of: string; text: string },
): Promise<{ task: Task; judgmentId: string }> {
  const task = await claimTask(ctx, projectId)
  const short = typeof verdictOf === "string" ? verdictOf : verdictOf(task)
  const idOf = (beginning: string) => {
    const found = task.responses.find(({ text }) => text.startsWith(beginning))
    if (found === undefined) throw new Error(`No response begins with "${beginning}"`)
    return found.id
  }
  const verdict: unknown =
    short === "=" || short === "x"
      ? { outcome: short === "=" ? "tie" : "both_bad" }
      : { outcome: "prefer", preferredId: idOf(short.slice(1)), strength: Number(short[0]) }
  const judgmentId = ctx.newId()
  await submitJudgment(ctx, {
    judgmentId: judgmentId as never,
    assignmentId: task.assignmentId as never,
    token: task.token,
    verdict: verdict as Verdict,
    activeMs: 1,
    ...(rewrite === undefined ? {} : { rewrite: { baseResponseId: idOf(rewrite.of) as never, text: rewrite.text } }),
  })
  return { task, judgmentId }
}

/** The whole TRL preference export of a project: its text and its rows. */
export async function exportAll(
  ctx: Context,
  projectId: string,
): Promise<{ text: string; rows: readonly TrlPreferenceRow[] }> {
  const { lines } = await exportTarget(ctx, { projectId, target: "trl_preference" })
  const all: string[] = []
  for await (const line of lines) all.push(line)
  return { text: all.join(""), rows: all.map((line) => TrlPreferenceRow.parse(JSON.parse(line))) }
}
