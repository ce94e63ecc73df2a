import { contendersOf, judgedHeads, type Reader, votesOf } from "@readback/store"

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
  readonly id: string
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
    for (const { id, promptId, domain } of heads) {
      const [first, second] = (contenders.get(id) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1))
      if (first === undefined || second === undefined) continue
      yield {
        id,
        promptId,
        domain,
        first,
        second,
        votes: (votes.get(id) ?? []).map(
          ({ userId, outcome, preferredId, strength, displayOrder, activeMs, createdAt }) => ({
            userId,
            value:
              outcome === "both_bad"
                ? undefined
                : outcome === "tie"
                  ? 0
                  : (preferredId === first.id ? 1 : -1) * (strength ?? 1),
            isFirstLeft: displayOrder[0] === first.id,
            activeMs,
            createdAt,
          }),
        ),
      }
    }
  }
}
