import { randomUUID } from "node:crypto"
import type { SubmitJudgment } from "@readback/domain"
import { claimNext, type Context, submitJudgment } from "@readback/pipeline"

/** How long claims and submissions took, in milliseconds each, and how long all of it, in seconds. */
export interface Timings {
  readonly claims: readonly number[]
  readonly submissions: readonly number[]
  readonly seconds: number
}

/** Lets each labeler claim and submit so many tasks, one labeler after the other in turn or all at once. */
export async function labelAll(
  labelers: readonly Context[],
  projectId: string,
  tasksEach: number,
  how: "in-turn" | "at-once",
): Promise<Timings> {
  const claims: number[] = []
  const submissions: number[] = []
  const labelOne = async (ctx: Context) => {
    const begin = performance.now()
    const claimed = await claimNext(ctx, { projectId, holding: [] })
    const between = performance.now()
    if (claimed.kind !== "task") throw new Error(`The queue gave "${claimed.kind}" after ${claims.length} tasks`)
    const { assignmentId, token } = claimed.task
    await submitJudgment(ctx, {
      judgmentId: randomUUID() as SubmitJudgment["judgmentId"],
      assignmentId: assignmentId as SubmitJudgment["assignmentId"],
      token,
      verdict: { outcome: "tie" },
      activeMs: 1_000,
    })
    claims.push(between - begin)
    submissions.push(performance.now() - between)
  }
  const start = performance.now()
  if (how === "in-turn") {
    for (let turn = 0; turn < tasksEach; turn++) for (const ctx of labelers) await labelOne(ctx)
  } else {
    const labelMany = async (ctx: Context) => {
      for (let turn = 0; turn < tasksEach; turn++) await labelOne(ctx)
    }
    await Promise.all(labelers.map(labelMany))
  }
  return { claims, submissions, seconds: (performance.now() - start) / 1_000 }
}
