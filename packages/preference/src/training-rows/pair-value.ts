/** What one judgment says of its responses; `ranking` holds groups of ids, the best first. */
export interface ResponseVerdict {
  readonly outcome: "prefer" | "tie" | "both_good" | "both_bad" | "ranking"
  readonly preferredId: string | null
  readonly strength: number | null
  readonly ranking: readonly (readonly string[])[] | null
}

/** Greatest strength of a preference; ranks further apart than this say no more. */
const STRONGEST = 3

/**
 * What a judgment says of two of its responses: 3 (first much better) over 0 (equal) to -3 (second much better); of a
 * ranking, the number of ranks between them, at most 3. Undefined where none can be sent, or one of them is not judged.
 */
export function pairValue(verdict: ResponseVerdict, firstId: string, secondId: string): number | undefined {
  switch (verdict.outcome) {
    case "both_bad":
      return undefined
    case "tie":
    case "both_good":
      return 0
    case "prefer": {
      const side = verdict.preferredId === firstId ? 1 : verdict.preferredId === secondId ? -1 : undefined
      return side === undefined ? undefined : side * (verdict.strength ?? 1)
    }
    case "ranking": {
      const rankOf = (id: string) => (verdict.ranking ?? []).findIndex((group) => group.includes(id))
      const [first, second] = [rankOf(firstId), rankOf(secondId)]
      if (first < 0 || second < 0) return undefined
      return Math.max(-STRONGEST, Math.min(STRONGEST, second - first))
    }
  }
}
