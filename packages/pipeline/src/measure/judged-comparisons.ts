import { pairValue } from "@readback/preference"
import { contendersOf, judgedHeads, type Reader, votesOf } from "@readback/store"
import { formPairs } from "../queue/form-comparisons.ts"

/** Comparisons read at a time: bounds memory at any size of project. */
const PAGE = 500

/** Somebody's verdict on a pair. */
export interface PairVote {
  readonly userId: string
  /** −3 (second much better) to 3 (first much better); undefined for "both unacceptable". */
  readonly value: number | undefined
  /** Whether the first response stood on the left. */
  readonly isFirstLeft: boolean
  readonly activeMs: number
  readonly createdAt: Date
}

/** One of the two responses of a pair; `length` in characters. */
interface Contender {
  readonly id: string
  readonly model: string | null
  readonly length: number
}

/** A pair with all verdicts that count. First and second are in the order of their ids, which no screen showed. */
export interface JudgedPair {
  readonly comparisonId: string
  /** Which pair of its comparison it is, from 0: more than one where responses are ranked together. */
  readonly nth: number
  readonly promptId: string
  readonly domain: string | null
  readonly first: Contender
  readonly second: Contender
  readonly votes: readonly PairVote[]
}

/** The judged pairs of a project in order of id; memory does not grow with the project. */
export async function* judgedPairs(reader: Reader, projectId: string): AsyncGenerator<JudgedPair> {
  for (let after = ""; ;) {
    const heads = await judgedHeads(reader, { projectId, after, limit: PAGE })
    const last = heads.at(-1)
    if (last === undefined) return
    after = last.id
    const ids = heads.map(({ id }) => id)
    const votes = Map.groupBy(await votesOf(reader, ids), (vote) => vote.comparisonId)
    const contenders = Map.groupBy(await contendersOf(reader, ids), (one) => one.comparisonId)
    for (const { id: comparisonId, promptId, domain } of heads) {
      const sorted = (contenders.get(comparisonId) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))
      const judged = votes.get(comparisonId) ?? []
      for (const [nth, [first, second]] of formPairs(sorted, "all-pairs").entries()) {
        const pairVotes = judged.map((vote) => ({
          userId: vote.userId,
          value: pairValue(vote, first.id, second.id),
          isFirstLeft: vote.displayOrder.indexOf(first.id) < vote.displayOrder.indexOf(second.id),
          activeMs: vote.activeMs,
          createdAt: vote.createdAt,
        }))
        yield { comparisonId, nth, promptId, domain, first, second, votes: pairVotes }
      }
    }
  }
}
