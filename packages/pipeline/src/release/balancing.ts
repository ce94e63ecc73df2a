import {
  buildPreferencePairs,
  hash32,
  type JudgedTask,
  type LeftOutReason,
  type PreferencePair,
} from "@readback/preference"
import type { ReleasePage } from "./release-pages.ts"
import type { ReleasePlan } from "./release-plan.ts"
import type { VoteModel } from "./vote-model.ts"

const STEPS = 2 ** 32

/**
 * Why a pair is left out so that the chosen side is as often on the left as on the right, and as often the longer as the
 * shorter text: of the larger share, a hash of the pair's id keeps as many as the smaller one has, on average.
 */
export async function balancing(
  plan: ReleasePlan,
  pages: () => AsyncIterable<Pick<ReleasePage, "tasks">>,
  model: VoteModel,
): Promise<((task: JudgedTask, pair: PreferencePair) => LeftOutReason | undefined) | undefined> {
  const { balance } = plan.recipe
  if (!balance.position && !balance.length) return undefined
  const cellOf = (task: JudgedTask, { chosen, rejected, votes }: PreferencePair) =>
    (balance.position && 2 * votes.chosenShownFirst > task.judgments.length ? 1 : 0) +
    (balance.length && chosen.text.length > rejected.text.length ? 2 : 0)
  const counts = [0, 0, 0, 0]
  for await (const { tasks } of pages()) {
    for (const task of tasks.map(model.applied)) {
      for (const pair of buildPreferencePairs(task).pairs)
        if (pair.kind === "preference") counts[cellOf(task, pair)] = (counts[cellOf(task, pair)] ?? 0) + 1
    }
  }
  const cells = counts.filter((_count, cell) => (balance.position || cell % 2 === 0) && (balance.length || cell < 2))
  const least = Math.min(...cells)
  return (task, pair) => {
    if (pair.kind === "rewrite") return undefined
    const keep = least / Math.max(1, counts[cellOf(task, pair)] ?? 1)
    return hash32(`${pair.chosen.id}:${pair.rejected.id}`, 7) / STEPS < keep ? undefined : "balance"
  }
}
