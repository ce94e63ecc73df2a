import type { Term } from "../model/term.ts"
import { tokenise } from "../text/tokenise.ts"
import { inflectionOf, surfaceForms } from "./surface-forms.ts"

/** A written form of a term taken apart: the words it is looked up by, and what its search may take for granted. */
export interface Form {
  readonly text: string
  /** The words without hidden characters and dots. */
  readonly words: readonly string[]
  /** It has punctuation, dots or letters beyond ASCII, which only the full rules know. */
  readonly isHard: boolean
}

const simple = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/
const mostWords = 255
const mostLetters = 200

const isWithinLimits = (words: readonly string[]): boolean =>
  words.length > 0 && words.length <= mostWords && words.every((word) => word.length <= mostLetters)

/** Takes a written form apart; undefined where it holds no word, or more than a form may have. */
function formOf(term: Term, text: string): Form | undefined {
  const isSimple = simple.test(text)
  const words = isSimple ? text.split(/[ -]/) : tokenise(text).map((atom) => atom.clean)
  if (!isWithinLimits(words)) return undefined
  const isStrict = term.match.hyphen === "strict" && words.length > 1
  return { text, words, isHard: !isSimple || (isStrict && text.includes("-")) }
}

/** Most terms are words with single spaces and have no listed forms: they need no cutting by the full rules. */
function plainForms(term: Term): readonly Form[] {
  const words = term.text.split(" ")
  if (!isWithinLimits(words)) return []
  const base = { text: term.text, words, isHard: false }
  const inflection = inflectionOf(term, words)
  if (inflection === undefined || inflection.forms.length === 0) return [base]
  return [
    base,
    ...inflection.forms.map((form) => {
      const changed = words.with(inflection.word, form)
      return { text: changed.join(" "), words: changed, isHard: false }
    }),
  ]
}

const plain = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

/** Every way the term may be written, its own text first. */
export function formsOf(term: Term): readonly Form[] {
  const { forms, hyphen } = term.match
  if (forms.length === 0 && hyphen !== "closed" && plain.test(term.text)) return plainForms(term)
  return surfaceForms(term).flatMap((text) => formOf(term, text) ?? [])
}
