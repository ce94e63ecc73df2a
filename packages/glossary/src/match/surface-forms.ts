import type { Term } from "../model/term.ts"
import { isOneCharacter } from "../text/is-one-character.ts"
import type { Atom } from "../text/tokenise.ts"
import { tokenise } from "../text/tokenise.ts"
import { headOf } from "./head.ts"
import { adjectiveFormsOf } from "./adjective-forms.ts"
import { pluralsOf } from "./plural.ts"
import { verbFormsOf } from "./verb-forms.ts"

const isSmallInitial = (text: string): boolean => text.charAt(0) === text.charAt(0).toLowerCase()

const likeOriginal = (original: string, form: string): string =>
  isSmallInitial(original) ? form : form.charAt(0).toUpperCase() + form.slice(1)

/** Other forms of a word, with its capitals. */
const inflected = (word: string, forms: readonly string[]): readonly string[] => {
  const small = word.toLowerCase()
  return forms.map((form) => (form.startsWith(small) ? word + form.slice(small.length) : likeOriginal(word, form)))
}

/** Which word of a term changes when the term is inflected, and into what. */
interface Inflection {
  readonly word: number
  readonly forms: readonly string[]
}

/** The inflection of a term made of these words; undefined where nothing is generated. */
export function inflectionOf(term: Term, words: readonly string[]): Inflection | undefined {
  const { inflect, case: rule, head } = term.match
  if (inflect === "none" || inflect === "listed" || words.length === 0) return undefined
  const isAcronymPlural = inflect === "noun" && rule === "acronym"
  const last = words.length - 1
  const usual = inflect === "verb" ? 0 : inflect === "adj" || isAcronymPlural ? last : headOf(words, term.text)
  const word = head !== undefined && head >= 0 && head <= last ? head : usual
  const changed = words[word]!
  if (isAcronymPlural) return isOneCharacter(term.text) ? undefined : { word, forms: [`${changed}s`] }
  const formsOf = inflect === "noun" ? pluralsOf : inflect === "verb" ? verbFormsOf : adjectiveFormsOf
  return { word, forms: inflected(changed, formsOf(changed.toLowerCase())) }
}

const replaceWord = (text: string, atom: Atom, form: string): string =>
  text.slice(0, atom.start) + form + text.slice(atom.end)

/** Every way the term may be written, its own text first: generated word forms, then the forms listed on it. */
export function surfaceForms(term: Term): readonly string[] {
  const atoms = tokenise(term.text)
  const inflection = inflectionOf(
    term,
    atoms.map((atom) => atom.clean),
  )
  const atom = inflection === undefined ? undefined : atoms[inflection.word]
  const generated =
    inflection === undefined || atom === undefined || atom.isDotted
      ? []
      : inflection.forms.map((form) => replaceWord(term.text, atom, form))
  const spaced = [term.text, ...generated, ...term.match.forms]
  const joined = term.match.hyphen === "closed" ? spaced.map((form) => form.replace(/[\s\u2010-\u2013-]+/g, "")) : []
  return [...new Set([...spaced, ...joined])]
}
