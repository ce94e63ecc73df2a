import type { PairJudgment } from "./build-preference-pairs.ts"

/** Votes on a pair. `strengthSum` adds 1 to 3 for each vote on the chosen side and subtracts as much for the other. */
export interface VoteTally {
  readonly chosen: number
  readonly rejected: number
  readonly tie: number
  readonly bothBad: number
  readonly strengthSum: number
  /** Judgments in which the chosen response was shown first. */
  readonly chosenShownFirst: number
}

/** Counts the votes for one of two responses over the other. */
export function tallyVotes(judgments: readonly PairJudgment[], chosenId: string, rejectedId: string): VoteTally {
  const votes = { chosen: 0, rejected: 0, tie: 0, bothBad: 0, strengthSum: 0, chosenShownFirst: 0 }
  for (const judgment of judgments) {
    if (judgment.displayOrder[0] === chosenId) votes.chosenShownFirst += 1
    if (judgment.outcome === "tie") votes.tie += 1
    else if (judgment.outcome === "both_bad") votes.bothBad += 1
    else if (judgment.preferredId === chosenId) {
      votes.chosen += 1
      votes.strengthSum += judgment.strength ?? 1
    } else if (judgment.preferredId === rejectedId) {
      votes.rejected += 1
      votes.strengthSum -= judgment.strength ?? 1
    }
  }
  return votes
}
