import { cohenKappa, gwetAc, pairValue, wilsonInterval } from "@readback/preference"
import { prelabelsOfRun, type Reader, votesOf } from "@readback/store"

/** Rows read at a time. */
const PAGE = 1_000

/** A share with its 95 % interval (Wilson 1927). */
interface Share {
  readonly count: number
  readonly of: number
  readonly low: number
  readonly high: number
}

/** How a model's pre-labels hold up: against themselves with the answers turned round, and against people. */
export interface PrelabelMeasures {
  /** Comparisons that were judged in both orders, and how many of them alike. */
  readonly consistent: Share
  /** Comparisons with a majority of people, and how often the model said the same. */
  readonly agreeing: Share
  /** Agreement beyond chance; undefined where too little was judged. */
  readonly kappa: number | null
  readonly ac1: number | null
  /** How often it chose the answer that it read first, where it chose one. */
  readonly firstChosen: Share
}

type Side = 0 | 1 | 2

/** Measures the pre-labels of a run. A model that contradicts itself when the answers are turned round counts as a tie. */
export async function measurePrelabels(reader: Reader, runId: string): Promise<PrelabelMeasures> {
  const said = new Map<string, { readonly ids: readonly string[]; readonly preferred: (string | null)[] }>()
  let chosen = 0
  let first = 0
  for (let after = ""; ;) {
    const page = await prelabelsOfRun(reader, { runId, after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) break
    after = last.id
    for (const { comparisonId, displayOrder, preferredId } of page) {
      const one = said.get(comparisonId) ?? { ids: displayOrder.toSorted(), preferred: [] }
      one.preferred.push(preferredId)
      said.set(comparisonId, one)
      if (preferredId === null) continue
      chosen += 1
      if (displayOrder[0] === preferredId) first += 1
    }
  }
  const both = [...said].filter(([, { preferred }]) => preferred.length > 1)
  const consistent = both.filter(([, { preferred }]) => preferred[0] === preferred[1]).length
  const table: [number, number, number][] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]
  const ratings: [Side, Side][] = []
  for (let at = 0; at < both.length; at += PAGE) {
    const part = both.slice(at, at + PAGE)
    const votes = Map.groupBy(
      await votesOf(
        reader,
        part.map(([id]) => id),
      ),
      (vote) => vote.comparisonId,
    )
    for (const [id, { ids, preferred }] of part) {
      const [one = "", other = ""] = ids
      const people = majorityOf((votes.get(id) ?? []).map((vote) => pairValue(vote, one, other)))
      if (people === undefined) continue
      const model = preferred[0] !== preferred[1] || preferred[0] === null ? 1 : preferred[0] === one ? 0 : 2
      const row = table[model]
      if (row !== undefined) row[people] += 1
      ratings.push([model, people])
    }
  }
  const same = ratings.filter(([model, people]) => model === people).length
  return {
    consistent: shareOf(consistent, both.length),
    agreeing: shareOf(same, ratings.length),
    kappa: cohenKappa(table)?.kappa ?? null,
    ac1: gwetAc(ratings)?.value ?? null,
    firstChosen: shareOf(first, chosen),
  }
}

/** What most people said: the first (0), neither (1) or the second (2); undefined where nobody judged. */
function majorityOf(values: readonly (number | undefined)[]): Side | undefined {
  if (values.length === 0) return undefined
  const sum = values.reduce((total: number, value) => total + Math.sign(value ?? 0), 0)
  return sum > 0 ? 0 : sum < 0 ? 2 : 1
}

function shareOf(count: number, of: number): Share {
  const interval = of === 0 ? undefined : wilsonInterval(count, of)
  return { count, of, low: interval?.low ?? 0, high: interval?.high ?? 1 }
}
