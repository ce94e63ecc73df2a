import type { ConceptDraft } from "./concept-draft.ts"
import type { Issue } from "./issue.ts"
import type { RowReader } from "./row-reader.ts"
import type { Term } from "../model/term.ts"
import { quarantineOf } from "../match/quarantine.ts"

/** A glossary under construction: its concepts in order of appearance and what was wrong on the way. */
export interface GlossaryDraft {
  readonly concepts: Map<string, ConceptDraft>
  readonly issues: Issue[]
}

/** The concept with this id, begun on this line if it is new. */
export function draftConcept(glossary: GlossaryDraft, id: string, line: number): ConceptDraft {
  const known = glossary.concepts.get(id)
  if (known !== undefined) return known
  const concept: ConceptDraft = { id, line, terms: new Map() }
  glossary.concepts.set(id, concept)
  return concept
}

/** Warns where a term will be kept out of ordinary matching. */
export function warnIfQuarantined(
  glossary: GlossaryDraft,
  conceptId: string,
  term: Term,
  row: RowReader,
  field: string,
) {
  const quarantine = quarantineOf(conceptId, term)
  if (quarantine === undefined) return
  const what = quarantine.reason === "one-character" ? "has one character" : "is spelled like an ordinary word"
  const effect = quarantine.effect === "never-matched" ? "It will not be matched." : "It will be shown but not scored."
  const message = `"${term.text}" ${what} and is quarantined. ${effect}`
  const issue = row.issue("warning", `quarantined-${quarantine.reason}`, field, message)
  glossary.issues.push({ ...issue, conceptId, termId: term.id })
}
