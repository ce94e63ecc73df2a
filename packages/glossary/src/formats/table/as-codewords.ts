import type { Concept } from "../../model/concept.ts"
import type { Term } from "../../model/term.ts"
import { matchDefaults } from "../match-defaults.ts"

const fewest = 10
const longestAcronym = 6

const isCapitals = (term: Term): boolean => /\p{Lu}/u.test(term.text) && !/\p{Ll}/u.test(term.text)

const asCodeword = (term: Term): Term =>
  isCapitals(term)
    ? { ...term, type: "codeword", match: { ...matchDefaults("codeword", undefined), forms: term.match.forms } }
    : term

/**
 * Brevity words stand in lists as terms in capitals with their meaning, and are no abbreviations: where nearly all terms are
 * in capitals and many are words or phrases too long for that, they are codewords. Undefined where the list is none.
 */
export function asCodewords(concepts: readonly Concept[]): readonly Concept[] | undefined {
  const terms = concepts.flatMap((concept) => concept.terms)
  const capitals = terms.filter(isCapitals)
  const long = capitals.filter(({ text }) => text.length > longestAcronym || text.includes(" "))
  if (terms.length < fewest || capitals.length < terms.length * 0.9 || long.length < terms.length / 5) return undefined
  return concepts.map((concept) => ({ ...concept, terms: concept.terms.map(asCodeword) }))
}
