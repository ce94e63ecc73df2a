import { MAX_RESPONSES, type Pairing } from "@readback/domain"

/** Pairs of some items: every pair, or each item with the next one. */
export function formPairs<Item>(
  items: readonly Item[],
  pairing: Exclude<Pairing, "together">,
): readonly (readonly [Item, Item])[] {
  const reach = pairing === "adjacent" ? 1 : items.length
  return items.flatMap((left, at) => items.slice(at + 1, at + 1 + reach).map((right) => [left, right] as const))
}

/** Comparisons of some items: their pairs, or sets of up to eight that are ranked together and as even as can be. */
export function formComparisons<Item>(items: readonly Item[], pairing: Pairing): readonly (readonly Item[])[] {
  if (pairing !== "together") return formPairs(items, pairing)
  if (items.length < 2) return []
  const sets = Math.ceil(items.length / MAX_RESPONSES)
  const ends = Array.from({ length: sets + 1 }, (_, at) => Math.round((at * items.length) / sets))
  return ends.slice(1).map((end, at) => items.slice(ends[at], end))
}
