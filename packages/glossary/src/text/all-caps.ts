import type { Atom } from "./tokenise.ts"

const fewestWords = 4
const upperShare = 0.8

/** Whether the word has letters with case and all of them are capitals. */
export const isUpper = (clean: string): boolean => clean === clean.toUpperCase() && clean !== clean.toLowerCase()

const hasCase = (clean: string): boolean => clean.toUpperCase() !== clean.toLowerCase()

/** For each word, whether its line is written in capitals: at least 4 alphabetic words, at least 80 % of them upper case. */
export function inAllCapsLine(text: string, atoms: readonly Atom[]): readonly boolean[] {
  const flags: boolean[] = Array.from({ length: atoms.length }, () => false)
  for (let first = 0; first < atoms.length;) {
    const newline = text.indexOf("\n", atoms[first]?.start ?? 0)
    const lineEnd = newline < 0 ? text.length : newline
    let last = first
    let words = 0
    let upper = 0
    for (let atom = atoms[last]; atom !== undefined && atom.start < lineEnd; atom = atoms[last]) {
      if (hasCase(atom.clean)) words += 1
      if (isUpper(atom.clean)) upper += 1
      last += 1
    }
    if (words >= fewestWords && upper >= upperShare * words) flags.fill(true, first, last)
    first = last
  }
  return flags
}
