import { inAllCapsLine } from "../text/all-caps.ts"
import { foldPunctuation } from "../text/connector.ts"
import { maskedSpans } from "../text/masks.ts"
import { tokenise, type Atom } from "../text/tokenise.ts"
import { acceptsBoundary } from "./accepts-boundary.ts"
import { closenessOf, type Register } from "./accepts-case.ts"
import { acceptsConnectors } from "./accepts-connectors.ts"
import type { Candidate } from "./candidate.ts"
import type { TrieNode } from "./trie.ts"
import type { Variant } from "./variant.ts"

const splitsPair = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset))

/** The span of the words plus the punctuation that belongs to the term, or undefined where the text lacks it. */
const spanOf = (
  text: string,
  variant: Variant,
  first: Atom,
  last: Atom,
): { start: number; end: number } | undefined => {
  const start = first.start - variant.prefix.length
  const end = last.end + variant.suffix.length
  if (start < 0 || splitsPair(text, start) || splitsPair(text, end)) return undefined
  if (foldPunctuation(text.slice(start, first.start)) !== variant.prefix) return undefined
  return foldPunctuation(text.slice(last.end, end)) === variant.suffix ? { start, end } : undefined
}

/** All places where a term may stand, grouped by first word; every check but the competition has been made. */
export function* search(root: TrieNode, text: string, register: Register): Generator<readonly Candidate[]> {
  const atoms = tokenise(text, maskedSpans(text))
  const allCaps = inAllCapsLine(text, atoms)
  for (const [from, first] of atoms.entries()) {
    const found: Candidate[] = []
    let node = root.next.get(first.key)
    for (let to = from + 1; node !== undefined; to += 1) {
      const last = atoms[to - 1] ?? first
      for (const variant of node.variants) {
        if (!acceptsConnectors(variant, atoms, from)) continue
        if (!acceptsBoundary(variant.term.match.case, atoms, from, to)) continue
        const closeness = closenessOf(variant, atoms, from, allCaps[from] ?? false, register)
        if (closeness === undefined) continue
        const span = spanOf(text, variant, first, last)
        if (span !== undefined) found.push({ variant, from, to, ...span, closeness })
      }
      const next = atoms[to]
      node =
        next === undefined || next.before === "para" || next.before === "mask" ? undefined : node.next.get(next.key)
    }
    yield found
  }
}
