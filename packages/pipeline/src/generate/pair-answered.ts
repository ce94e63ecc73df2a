import {
  callsAfter,
  changeGenerationRun,
  countRunningCalls,
  findProject,
  type GenerationCallRow,
  type GenerationRunRow,
  lockGenerationRun,
  unpairedRuns,
} from "@readback/store"
import type { Context } from "../context.ts"
import { budgetReason } from "./budget-reason.ts"
import { callsPerItem } from "./expand-run.ts"
import { pairCalls } from "./pair-prompt.ts"
import { planOf } from "./stored-plan.ts"

/** Calls looked at in one transaction, about: few enough that labelers never wait long behind them. */
const CALLS_PER_TRANSACTION = 500

/** Counts of a run: how many answers it had when they were last paired early, and how many comparisons that added. */
const EARLY = { answers: "answers-paired", comparisons: "comparisons:early" }

/** The counts of a run without what is true only while some of its prompts are answered in part. */
export const withoutEarly = (counts: GenerationRunRow["counts"]): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([key]) => !Object.values(EARLY).includes(key)))

/** Where pairing stands: there is more after a call, something is under way, or all is paired. */
type PairingStep =
  | { readonly kind: "more"; readonly after: number }
  | { readonly kind: "waits" }
  | { readonly kind: "paired" }

/** The runs that ended before all was answered, or stand still at their budget, and of whose answers some may be unpaired. */
export async function runsToPair(ctx: Context): Promise<readonly string[]> {
  return (await unpairedRuns(ctx.store.read)).filter(isToPair).map(({ id }) => id)
}

/**
 * Pairs what the next calls of such a run were answered with, prompt by prompt, where other calls of the prompt have no
 * answer: answers that are there were paid for. Repeated from -1 until it answers "paired"; what is paired already is not
 * paired again, so that the next process may begin anew where one died in between.
 */
export async function pairAnswered(ctx: Context, runId: string, after: number): Promise<PairingStep> {
  return ctx.store.write(async (tx) => {
    const run = await lockGenerationRun(tx, runId)
    if (run === undefined || !isToPair(run)) return { kind: "paired" }
    // What is under way may yet be answered.
    if (after < 0 && (await countRunningCalls(tx, runId)) > 0) return { kind: "waits" }
    const plan = planOf(run)
    const project = await findProject(tx, run.projectId)
    if (plan.kind !== "responses" || project === undefined) return end(ctx, tx, run)
    const limit = CALLS_PER_TRANSACTION + callsPerItem(plan)
    const calls = await callsAfter(tx, { runId, after, limit })
    const { groups, isLast } = wholePrompts(calls, limit)
    let comparisons = 0
    for (const [promptId, ofPrompt] of groups) {
      if (!isHalfAnswered(ofPrompt)) continue
      comparisons += await pairCalls(ctx, tx, { plan, project, promptId, calls: ofPrompt })
    }
    const counts: Record<string, number> = { ...run.counts }
    for (const key of comparisons === 0 ? [] : ["comparisons", EARLY.comparisons])
      counts[key] = (counts[key] ?? 0) + comparisons
    if (isLast) return end(ctx, tx, { ...run, counts })
    await changeGenerationRun(tx, runId, { counts })
    return { kind: "more", after: groups.at(-1)?.[1].at(-1)?.ordinal ?? after }
  })
}

/** A run that was cancelled has ended once this is done; one at its budget goes on when somebody raises it. */
function isToPair(run: GenerationRunRow): boolean {
  const { state, finishedAt, counts, spent } = run
  if (state === "cancelled" || state === "failed") return finishedAt === null
  if (state !== "paused" || run.kind !== "responses") return false
  return (counts["done"] ?? 0) !== (counts[EARLY.answers] ?? 0) && budgetReason(planOf(run), spent) !== undefined
}

async function end(
  ctx: Context,
  tx: Parameters<typeof changeGenerationRun>[0],
  { id, state, counts }: GenerationRunRow,
): Promise<{ readonly kind: "paired" }> {
  const paired = { ...counts, [EARLY.answers]: counts["done"] ?? 0 }
  const change = state === "paused" ? { counts: paired } : { counts, finishedAt: ctx.clock() }
  await changeGenerationRun(tx, id, change)
  return { kind: "paired" }
}

/** Calls by prompt; the last prompt is left for the next time where more of its calls may follow. */
function wholePrompts(calls: readonly GenerationCallRow[], limit: number) {
  const groups = [...Map.groupBy(calls, ({ promptId }) => promptId)]
  const isLast = calls.length < limit
  return { groups: isLast ? groups : groups.slice(0, -1), isLast }
}

const isHalfAnswered = (calls: readonly GenerationCallRow[]): boolean =>
  calls.some(({ state }) => state === "done") && calls.some(({ state }) => state === "waiting")
