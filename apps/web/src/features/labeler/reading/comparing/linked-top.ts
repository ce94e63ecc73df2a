/** Where a scroll area stands: its own `scrollTop`, and the most that it can have. */
interface ScrollPlace {
  readonly top: number
  readonly most: number
}

/** The `scrollTop` at which another area shows the same share of its text. */
export function linkedTop({ top, most }: ScrollPlace, othersMost: number): number {
  if (most <= 0) return 0
  return Math.round(Math.min(1, Math.max(0, top / most)) * Math.max(0, othersMost))
}
