import { surfaceForms } from "../match/surface-forms.ts"
import type { Term } from "../model/term.ts"
import { tokenise } from "../text/tokenise.ts"

const wordsOf = (text: string): string =>
  tokenise(text)
    .map((atom) => atom.key)
    .join(" ")

const pluralsOf = (term: Term): readonly string[] => {
  if (term.match.inflect !== "noun") return []
  return surfaceForms({ ...term, match: { ...term.match, hyphen: "strict", forms: [] } }).slice(1)
}

/** The text of a replacement, in the plural where the text has the term in the plural. */
export function inNumberOf(surface: string, term: Term, replacement: Term): string {
  if (surface.toLowerCase() === term.text.toLowerCase()) return replacement.text
  const written = wordsOf(surface)
  const isPlural = written !== wordsOf(term.text) && pluralsOf(term).some((plural) => wordsOf(plural) === written)
  return isPlural ? (pluralsOf(replacement)[0] ?? replacement.text) : replacement.text
}
