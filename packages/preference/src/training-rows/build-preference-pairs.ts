import { isSameText } from "./is-same-text.ts"
import type { ResponseVerdict } from "./pair-value.ts"
import { tallyVotes, type VoteTally } from "./tally-votes.ts"

/** One judgment. `strength` is 1 to 3; `rewrite` replaces the text of `baseResponseId`. */
export interface PairJudgment extends ResponseVerdict {
  readonly id: string
  /** Response ids, left to right as shown. */
  readonly displayOrder: readonly string[]
  readonly rewrite: { readonly id: string; readonly baseResponseId: string; readonly text: string } | null
}

/** A comparison of two responses or more with the judgments that count. */
export interface JudgedComparison {
  readonly responses: readonly { readonly id: string; readonly text: string }[]
  readonly judgments: readonly PairJudgment[]
  /** Who wins a pair, where something other than the sum of strengths says so. */
  readonly decide?: (firstId: string, secondId: string) => "first" | "second" | LeftOut
}

/** A chosen and a rejected text, with the ids of what they are: responses, or a rewrite over its original. */
export interface PreferencePair {
  readonly kind: "preference" | "rewrite"
  readonly chosen: { readonly kind: "response" | "rewrite"; readonly id: string; readonly text: string }
  readonly rejected: { readonly kind: "response"; readonly id: string; readonly text: string }
  readonly votes: VoteTally
}

/** Why a comparison or a rewrite gave no pair. */
export type LeftOut = "tie" | "both-unacceptable" | "disagreement" | "equal-texts"

/**
 * Training pairs of one judged comparison: one of each two of its responses at most. The winner of two is the side with the larger sum of signed strengths; a sum of zero
 * and a majority of "both unacceptable" give no pair, because trainers would read a tie written as a pair as a
 * preference. Each rewrite gives a pair of its own over its original, and over the other response too where the labeler
 * found both unacceptable. Texts equal but for white space and Unicode form are refused.
 */
export function buildPreferencePairs(comparison: JudgedComparison): BuiltPairs {
  if (latest?.comparison !== comparison) latest = { comparison, built: build(comparison) }
  return latest.built
}

/** The pairs of a comparison, and why others are none. */
interface BuiltPairs {
  readonly pairs: readonly PreferencePair[]
  readonly leftOut: readonly LeftOut[]
}

/** The last answer: several files are made of one comparison, one after the other. */
let latest: { readonly comparison: JudgedComparison; readonly built: BuiltPairs } | undefined

function build(comparison: JudgedComparison): BuiltPairs {
  const pairs: PreferencePair[] = []
  const leftOut: LeftOut[] = []
  const add = (pair: PreferencePair) => {
    if (isSameText(pair.chosen.text, pair.rejected.text)) leftOut.push("equal-texts")
    else pairs.push(pair)
  }

  for (const [first, second] of twos(comparison.responses)) {
    const votes = tallyVotes(comparison.judgments, first.id, second.id)
    const verdict = comparison.decide?.(first.id, second.id) ?? decide(votes)
    if (verdict === "first" || verdict === "second") {
      const [chosen, rejected] = verdict === "first" ? [first, second] : [second, first]
      add({
        kind: "preference",
        chosen: { kind: "response", ...chosen },
        rejected: { kind: "response", ...rejected },
        votes: tallyVotes(comparison.judgments, chosen.id, rejected.id),
      })
    } else leftOut.push(verdict)
  }

  for (const judgment of comparison.judgments) {
    const { rewrite } = judgment
    if (rewrite === null) continue
    const beaten = comparison.responses.filter(
      (response) => response.id === rewrite.baseResponseId || judgment.outcome === "both_bad",
    )
    for (const rejected of beaten) {
      add({
        kind: "rewrite",
        chosen: { kind: "rewrite", id: rewrite.id, text: rewrite.text },
        rejected: { kind: "response", ...rejected },
        votes: { chosen: 1, rejected: 0, tie: 0, bothBad: 0, strengthSum: 0, chosenShownFirst: 0 },
      })
    }
  }
  return { pairs, leftOut }
}

function twos<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((first, at) => items.slice(at + 1).map((second) => [first, second] as const))
}

function decide(votes: VoteTally): "first" | "second" | LeftOut {
  const { chosen, rejected, tie, bothBad, strengthSum } = votes
  if (bothBad > chosen + rejected + tie) return "both-unacceptable"
  if (strengthSum > 0) return "first"
  if (strengthSum < 0) return "second"
  if (chosen > 0 || rejected > 0) return "disagreement"
  return bothBad > tie ? "both-unacceptable" : "tie"
}
