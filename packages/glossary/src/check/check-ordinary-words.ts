import { commonWords } from "../match/common-words.ts"
import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import { isDiscouraged } from "../model/term-kind.ts"
import { foldKey } from "../text/fold.ts"

/** Terms of one ordinary word, which texts use in its ordinary sense too; abbreviations like that are quarantined instead. */
export function checkOrdinaryWords(concept: Concept): readonly Issue[] {
  return concept.terms.flatMap((term): readonly Issue[] => {
    const isGuarded = (term.match.requires ?? []).length > 0 || term.match.case !== "common"
    if (
      isGuarded ||
      term.language !== undefined ||
      term.type === "shield" ||
      !commonWords.has(foldKey(term.text.trim()))
    )
      return []
    const effect = isDiscouraged(term) ? "be reported" : "count as a use of the term"
    const message = `"${term.text}" is an ordinary word; each use of it, in any sense, will ${effect}. Name a context that it needs (requires), or a longer term.`
    return [
      { severity: "warning", code: "ordinary-word", field: "term", message, conceptId: concept.id, termId: term.id },
    ]
  })
}
