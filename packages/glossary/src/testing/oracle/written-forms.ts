import { adjectiveFormsOf } from "../../match/adjective-forms.ts"
import { headOf } from "../../match/head.ts"
import { pluralsOf } from "../../match/plural.ts"
import { verbFormsOf } from "../../match/verb-forms.ts"
import type { Term } from "../../model/term.ts"
import type { OracleWord } from "./oracle-word.ts"
import { readWords } from "./read-words.ts"

const withCapitalsOf = (word: string, form: string): string => {
  const small = word.toLowerCase()
  if (form.startsWith(small)) return word + form.slice(small.length)
  return word[0] === small[0] ? form : form.charAt(0).toUpperCase() + form.slice(1)
}

const inflectionsOf = (word: string, term: Term): readonly string[] => {
  const { inflect, case: rule } = term.match
  const small = word.toLowerCase()
  switch (inflect) {
    case "noun":
      if (rule !== "acronym") return pluralsOf(small)
      return Array.from(term.text).length > 1 ? [`${small}s`] : []
    case "verb":
      return verbFormsOf(small)
    case "adj":
      return adjectiveFormsOf(small)
    default:
      return []
  }
}

const usualHead = (term: Term, words: readonly OracleWord[]): number => {
  const { inflect, case: rule } = term.match
  if (inflect === "verb") return 0
  return inflect === "noun" && rule !== "acronym"
    ? headOf(
        words.map(({ letters }) => letters),
        term.text,
      )
    : words.length - 1
}

/** The texts as which a term may be written: itself, its inflections, its listed forms, and each run together if it is `closed`. */
export function writtenForms(term: Term): readonly string[] {
  const words = readWords(term.text, [])
  const head = words[term.match.head ?? -1] ?? words[usualHead(term, words)]
  const inflected =
    head === undefined || head.isDotted
      ? []
      : inflectionsOf(head.letters, term).map(
          (form) => term.text.slice(0, head.start) + withCapitalsOf(head.letters, form) + term.text.slice(head.end),
        )
  const open = [term.text, ...inflected, ...term.match.forms]
  const joined = open.map((text) => text.replaceAll(/[\s\u2010-\u2013-]+/gu, ""))
  return [...new Set(term.match.hyphen === "closed" ? [...open, ...joined] : open)]
}
