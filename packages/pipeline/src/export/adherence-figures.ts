import type { Adherence } from "@readback/glossary"

/** The figure where nothing was checkable: no null, from which loaders would infer a column of no type. */
const NOT_APPLICABLE = -1

/** Adherence as training rows carry it: the same keys and types in every row, -1 where nothing was checkable. */
export function adherenceFigures(adherence: Adherence | undefined): {
  kind: "scored" | "not-applicable"
  score: number
  coverage: number
  quality: number
} {
  if (adherence?.kind !== "scored") {
    return { kind: "not-applicable", score: NOT_APPLICABLE, coverage: NOT_APPLICABLE, quality: NOT_APPLICABLE }
  }
  const { kind, score, coverage, quality } = adherence
  return { kind, score, coverage, quality }
}
