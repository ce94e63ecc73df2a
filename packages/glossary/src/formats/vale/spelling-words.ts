import type { Term } from "../../model/term.ts"
import { compareText } from "../../model/compare-text.ts"
import { surfaceForms } from "../../match/surface-forms.ts"

/** The words of which the terms consist, in all their forms, in code-unit order: what a spell checker need not know. */
export function spellingWords(terms: readonly Term[]): readonly string[] {
  const words = terms.flatMap((term) =>
    surfaceForms(term).flatMap((form) => form.match(/\p{L}[\p{L}\p{M}\p{N}'’]*/gu) ?? []),
  )
  return [...new Set(words)].toSorted(compareText)
}
