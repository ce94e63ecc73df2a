import { setImmediate } from "node:timers/promises"
import { pairValue } from "@readback/preference"
import { comparisonHeads, contendersIn, countedVotes, judgedStretches, type Reader } from "@readback/store"
import { formPairs } from "../queue/form-comparisons.ts"

/** Judgments read at a time: bounds memory at any size of project. */
const STRETCH = 1_000

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

/** The judged pairs of a project in order of id; memory does not grow with the project, and others have their turn. */
export async function* judgedPairs(reader: Reader, projectId: string): AsyncGenerator<JudgedPair> {
  for await (const stretch of judgedStretches(reader, projectId, STRETCH)) {
    const votes = Map.groupBy(await countedVotes(reader, stretch), (vote) => vote.comparisonId)
    const contenders = Map.groupBy(await contendersIn(reader, stretch), (one) => one.comparisonId)
    for (const { id: comparisonId, promptId, domain } of await comparisonHeads(reader, stretch)) {
      const judged = votes.get(comparisonId)
      if (judged === undefined) continue
      const sorted = (contenders.get(comparisonId) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))
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
    await setImmediate()
  }
}
