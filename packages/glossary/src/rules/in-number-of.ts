import { surfaceForms } from "../match/surface-forms.ts"
import type { Term } from "../model/term.ts"
import { tokenise } from "../text/tokenise.ts"

type Kind = "plural" | "third" | "past" | "participle" | "ing" | "comparative" | "superlative"

const auxiliary =
  /\b(?:am|is|are|was|were|be|been|being|has|have|had|having|get|gets|got)\s+(?:(?:not|also|\p{L}+ly)\s+)?$/iu

const wordsOf = (text: string): string =>
  tokenise(text)
    .map((atom) => atom.key)
    .join(" ")

/** The generated forms of a term by what they are; what an inflection leaves as it is is absent. */
function formsByKind(term: Term): ReadonlyMap<Kind, string> {
  const { inflect, case: rule } = term.match
  const forms = surfaceForms({ ...term, match: { ...term.match, hyphen: "strict", forms: [] } }).slice(1)
  const [first, second] = forms
  const kinds = new Map<Kind, string>()
  const put = (kind: Kind, form: string | undefined) => form !== undefined && kinds.set(kind, form)
  if (inflect === "noun") put("plural", first)
  else if (inflect === "adj" && rule !== "acronym") {
    put("comparative", first)
    put("superlative", second)
  } else if (inflect === "verb") {
    const pasts = forms.slice(1, -1)
    put("third", first)
    put("ing", forms.at(-1))
    put("past", pasts[0] ?? term.text)
    put("participle", pasts.at(-1) ?? term.text)
  }
  return kinds
}

/**
 * The text of a replacement in the form that the text has of the term: plural, person and tense of a verb, degree of an
 * adjective. `before` is what stands before the term: it tells a past tense from a participle.
 */
export function inNumberOf(surface: string, term: Term, replacement: Term, before = ""): string {
  if (surface.toLowerCase() === term.text.toLowerCase()) return replacement.text
  const written = wordsOf(surface)
  if (written === wordsOf(term.text)) return replacement.text
  const possible = [...formsByKind(term)].flatMap(([kind, form]) => (wordsOf(form) === written ? kind : []))
  const isParticiple = possible.includes("participle") && (possible.length === 1 || auxiliary.test(before))
  const kind = isParticiple ? "participle" : possible[0]
  return (kind === undefined ? undefined : formsByKind(replacement).get(kind)) ?? replacement.text
}
