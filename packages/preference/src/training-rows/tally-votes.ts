import type { PairJudgment } from "./build-preference-pairs.ts"
import { pairValue } from "./pair-value.ts"

/** Votes on a pair. `strengthSum` adds 1 to 3 for each vote on the chosen side and subtracts as much for the other. */
export interface VoteTally {
  readonly chosen: number
  readonly rejected: number
  readonly tie: number
  readonly bothBad: number
  readonly strengthSum: number
  /** Judgments in which the chosen response was shown before the rejected one. */
  readonly chosenShownFirst: number
}

/** Counts the votes for one of two responses over the other. */
export function tallyVotes(judgments: readonly PairJudgment[], chosenId: string, rejectedId: string): VoteTally {
  const votes = { chosen: 0, rejected: 0, tie: 0, bothBad: 0, strengthSum: 0, chosenShownFirst: 0 }
  for (const judgment of judgments) {
    const { displayOrder } = judgment
    if (displayOrder.indexOf(chosenId) < displayOrder.indexOf(rejectedId)) votes.chosenShownFirst += 1
    if (judgment.outcome === "both_bad") votes.bothBad += 1
    const value = pairValue(judgment, chosenId, rejectedId)
    if (value === undefined) continue
    votes.strengthSum += value
    if (value > 0) votes.chosen += 1
    else if (value < 0) votes.rejected += 1
    else votes.tie += 1
  }
  return votes
}
