import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"
import { quarantineOf } from "../match/quarantine.ts"
import { tokenise } from "../text/tokenise.ts"

/** Terms that cannot be matched, and those that running text would hit by accident. */
export function checkTermTexts(concept: Concept): readonly Issue[] {
  return concept.terms.flatMap((term): readonly Issue[] => {
    const place = { field: "term", conceptId: concept.id, termId: term.id }
    if (tokenise(term.text).length === 0) {
      const message = `"${term.text}" has no letter or digit and can never be found. Write the term out.`
      return [{ severity: "error", code: "term-without-words", message, ...place }]
    }
    const quarantine = quarantineOf(concept.id, term)
    if (quarantine === undefined) return []
    const what = quarantine.reason === "one-character" ? "has one character" : "is spelled like an ordinary word"
    const effect =
      quarantine.effect === "never-matched"
        ? "It is never matched."
        : "It is shown, but scored only where the text introduces it or the task names its concept."
    const message = `"${term.text}" ${what} and is quarantined. ${effect}`
    return [{ severity: "warning", code: `quarantined-${quarantine.reason}`, message, ...place }]
  })
}
