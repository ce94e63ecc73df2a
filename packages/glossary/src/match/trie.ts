import type { Variant } from "./variant.ts"

/** A tree of folded words; a node holds the variants whose words end there. */
export interface TrieNode {
  readonly next: ReadonlyMap<string, TrieNode>
  readonly variants: readonly Variant[]
}

interface Growing {
  readonly next: Map<string, Growing>
  readonly variants: Variant[]
}

const grow = (): Growing => ({ next: new Map(), variants: [] })

/** Builds the tree in time linear in the words of all variants. */
export function trieOf(variants: Iterable<Variant>): TrieNode {
  const root = grow()
  for (const variant of variants) {
    let node = root
    for (const key of variant.keys) {
      let child = node.next.get(key)
      if (child === undefined) {
        child = grow()
        node.next.set(key, child)
      }
      node = child
    }
    node.variants.push(variant)
  }
  return root
}
