import type { Span } from "../model/span.ts"

/** The spans in order, those that overlap joined to one. */
export function disjoint(spans: readonly Span[]): readonly Span[] {
  const found: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else found.push({ start, end })
  }
  return found
}

/** Those of the items that overlap none of the blocked spans, in n log n. */
export function outside<Item extends Span>(items: readonly Item[], blocked: readonly Span[]): readonly Item[] {
  if (items.length === 0 || blocked.length === 0) return items
  const walls = disjoint(blocked)
  return items.filter(({ start, end }) => {
    let low = 0
    for (let high = walls.length; low < high;) {
      const middle = (low + high) >> 1
      if ((walls[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    return (walls[low]?.start ?? Number.POSITIVE_INFINITY) >= end
  })
}
