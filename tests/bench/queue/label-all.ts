import { randomUUID } from "node:crypto"
import type { SubmitJudgment } from "@readback/domain"
import { claimNext, type Context, submitJudgment } from "@readback/pipeline"

/** How fast tasks went: claimed and submitted a second, and milliseconds of a claim and of a submission. */
export interface Pace {
  readonly tasksPerSecond: number
  readonly claimMs: Quantiles
  readonly submitMs: Quantiles
}

interface Quantiles {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

/** Lets each labeler claim and submit so many tasks, one labeler after the other in turn or all at once. */
export async function labelAll(
  labelers: readonly Context[],
  projectId: string,
  tasksEach: number,
  how: "in-turn" | "at-once",
): Promise<Pace> {
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
  const seconds = (performance.now() - start) / 1_000
  return {
    tasksPerSecond: Math.round(claims.length / seconds),
    claimMs: quantilesOf(claims),
    submitMs: quantilesOf(submissions),
  }
}

function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2))
  return { p50: at(0.5), p99: at(0.99), max: at(1) }
}
