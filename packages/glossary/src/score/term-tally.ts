import { compareText } from "../model/compare-text.ts"
import type { ConceptOutcome } from "./concept-uses.ts"
import { type Rate, wilsonInterval } from "./wilson-interval.ts"

/** How one concept fared over many texts: the term success rate of the scoring design, section E. */
export interface TermFigures extends Rate {
  readonly conceptId: string
  /** Texts that require the concept or use it. */
  readonly exposures: number
  /** Fewer than ten exposures say little. */
  readonly isThin: boolean
  /** Sum over the texts of the uses, or of what the task wants where that is more. */
  readonly obligations: number
  readonly credit: number
  /** The discouraged terms that stood in its place, most frequent first. */
  readonly usedInstead: readonly { readonly termId: string; readonly uses: number }[]
}

interface Sums {
  exposures: number
  obligations: number
  credit: number
  readonly instead: Map<string, number>
}

const enough = 10

/** Adds the outcomes of one text after another; memory grows with the concepts and not with the texts. */
export function createTermTally() {
  const sums = new Map<string, Sums>()
  return {
    add(outcomes: readonly ConceptOutcome[]): void {
      for (const { conceptId, demand, uses, credit, discouraged } of outcomes) {
        const sum = sums.get(conceptId) ?? { exposures: 0, obligations: 0, credit: 0, instead: new Map() }
        sums.set(conceptId, sum)
        sum.exposures += 1
        sum.obligations += Math.max(uses, demand)
        sum.credit += credit
        for (const termId of discouraged) sum.instead.set(termId, (sum.instead.get(termId) ?? 0) + 1)
      }
    },
    /** The figures so far, by concept id. */
    figures(): readonly TermFigures[] {
      return [...sums]
        .sort(([a], [b]) => compareText(a, b))
        .map(([conceptId, { exposures, obligations, credit, instead }]) => ({
          conceptId,
          ...wilsonInterval(credit, obligations),
          exposures,
          isThin: exposures < enough,
          obligations,
          credit,
          usedInstead: [...instead]
            .map(([termId, uses]) => ({ termId, uses }))
            .sort((a, b) => b.uses - a.uses || compareText(a.termId, b.termId)),
        }))
    },
  }
}
