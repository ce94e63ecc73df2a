import type { Term } from "../model/term.ts"
import type { Atom } from "../text/tokenise.ts"
import { tokenise } from "../text/tokenise.ts"
import { headOf } from "./head.ts"
import { pluralsOf } from "./plural.ts"
import { verbFormsOf } from "./verb-forms.ts"
import { isOneCharacter } from "../text/is-one-character.ts"

const replaceWord = (text: string, atom: Atom, form: string): string =>
  text.slice(0, atom.start) + form + text.slice(atom.end)

const likeOriginal = (original: string, form: string): string =>
  original.charAt(0) === original.charAt(0).toLowerCase() ? form : form.charAt(0).toUpperCase() + form.slice(1)

const inflect = (text: string, atom: Atom, forms: readonly string[]): readonly string[] => {
  const lower = atom.clean.toLowerCase()
  return forms.map((form) => {
    const suffixed = form.startsWith(lower) ? atom.clean + form.slice(lower.length) : likeOriginal(atom.clean, form)
    return replaceWord(text, atom, suffixed)
  })
}

const nounForms = (text: string, atoms: readonly Atom[]): readonly string[] => {
  const head = atoms[headOf(atoms.map((atom) => atom.key))]
  return head === undefined || head.isDotted ? [] : inflect(text, head, pluralsOf(head.key))
}

const acronymPlural = (text: string, atoms: readonly Atom[]): readonly string[] => {
  const last = atoms.at(-1)
  const isPluralisable = last !== undefined && !last.isDotted && !isOneCharacter(text) && /\p{L}$/u.test(last.clean)
  return isPluralisable ? [replaceWord(text, last, `${last.clean}s`)] : []
}

const generated = (term: Term, atoms: readonly Atom[]): readonly string[] => {
  const first = atoms[0]
  if (first === undefined) return []
  switch (term.match.inflect) {
    case "noun":
      return term.match.case === "acronym" ? acronymPlural(term.text, atoms) : nounForms(term.text, atoms)
    case "verb":
      return inflect(term.text, first, verbFormsOf(first.key))
    default:
      return []
  }
}

/** Every way the term may be written, its own text first: generated word forms, then the forms listed on it. */
export function surfaceForms(term: Term): readonly string[] {
  const atoms = tokenise(term.text)
  const spaced = [term.text, ...generated(term, atoms), ...term.match.forms]
  const joined = term.match.hyphen === "closed" ? spaced.map((form) => form.replace(/[\s\u2010-\u2013-]+/g, "")) : []
  return [...new Set([...spaced, ...joined])]
}
