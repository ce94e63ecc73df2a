import { newDraft, type ConceptDraft } from "./concept-draft.ts"
import type { IssueLog } from "./issue-log.ts"
import type { RowReader } from "./row-reader.ts"
import type { Term } from "../model/term.ts"
import { quarantineWarning } from "./quarantine-warning.ts"

/** A glossary under construction: its concepts in order of appearance and what was wrong on the way. */
export interface GlossaryDraft {
  readonly concepts: Map<string, ConceptDraft>
  readonly issues: IssueLog
}

/** The concept with this id, begun on this line if it is new. */
export function draftConcept(glossary: GlossaryDraft, id: string, line: number): ConceptDraft {
  const known = glossary.concepts.get(id)
  if (known !== undefined) return known
  const concept = newDraft(id, line)
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
  const warning = quarantineWarning(conceptId, term)
  if (warning === undefined) return
  const { code, message } = warning
  glossary.issues.add({ ...row.issue("warning", code, field, message), conceptId, termId: term.id })
}
