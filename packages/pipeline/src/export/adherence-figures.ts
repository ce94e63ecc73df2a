import type { Adherence } from "@readback/glossary"

/** Adherence as training rows carry it: the same keys in every row, null where nothing was checkable. */
export function adherenceFigures(adherence: Adherence | undefined): {
  score: number | null
  coverage: number | null
  quality: number | null
} {
  if (adherence?.kind !== "scored") return { score: null, coverage: null, quality: null }
  const { score, coverage, quality } = adherence
  return { score, coverage, quality }
}
