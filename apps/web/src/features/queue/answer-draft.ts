import type { Verdict } from "@readback/domain"

/** A known answer as its form holds it: an outcome for all, or a rank for each response, 1 the best. */
export interface AnswerDraft {
  readonly outcome: "ranked" | "both_good" | "both_bad"
  readonly ranks: readonly (number | undefined)[]
}

type Responses = readonly { readonly id: string }[]

/** An answer in which nothing is decided. */
export const emptyAnswer = (responses: number): AnswerDraft => ({
  outcome: "ranked",
  ranks: Array.from({ length: responses }, () => undefined),
})

/** How much better the preferred response of a known answer is: how strongly people prefer it does not matter. */
const STRENGTH = 2

/** A stored verdict as the form shows it. */
export function draftOfAnswer(verdict: Verdict, responses: Responses): AnswerDraft {
  const rankOf = (id: string): number => {
    if (verdict.outcome === "prefer") return verdict.preferredId === id ? 1 : 2
    if (verdict.outcome === "ranking") return verdict.ranking.findIndex((group) => group.includes(id)) + 1
    return 1
  }
  const isForAll = verdict.outcome === "both_good" || verdict.outcome === "both_bad"
  return { outcome: isForAll ? verdict.outcome : "ranked", ranks: responses.map(({ id }) => rankOf(id)) }
}

/** The verdict that a form says; undefined while a response has no rank. */
export function verdictOf({ outcome, ranks }: AnswerDraft, responses: Responses): Verdict | undefined {
  if (outcome !== "ranked") return { outcome }
  const placed = responses.map(({ id }, at) => ({ id, rank: ranks[at] }))
  if (placed.length === 0 || placed.some(({ rank }) => rank === undefined)) return undefined
  const groups = Map.groupBy(placed, ({ rank }) => rank ?? 0)
  const ranking = [...groups.entries()].toSorted(([a], [b]) => a - b).map(([, group]) => group.map(({ id }) => id))
  if (responses.length > 2) return { outcome: "ranking", ranking }
  const [preferredId] = ranking[0] ?? []
  if (ranking.length < 2 || preferredId === undefined) return { outcome: "tie" }
  return { outcome: "prefer", preferredId, strength: STRENGTH }
}
