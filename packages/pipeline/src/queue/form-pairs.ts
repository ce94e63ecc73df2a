import type { Pairing } from "@readback/domain"

/** Pairs of some items: every pair, or each item with the next one. */
export function formPairs<Item>(items: readonly Item[], pairing: Pairing): readonly (readonly [Item, Item])[] {
  const reach = pairing === "adjacent" ? 1 : items.length
  return items.flatMap((left, at) => items.slice(at + 1, at + 1 + reach).map((right) => [left, right] as const))
}
