import type { Term } from "../../model/term.ts"
import { addTerm } from "../concept-draft.ts"
import { contentId } from "../content-id.ts"
import { draftConcept, warnIfQuarantined, type GlossaryDraft } from "../glossary-draft.ts"
import { LONGEST_NAME } from "../longest-name.ts"
import { matchDefaults, typeDefault } from "../match-defaults.ts"
import type { RowReader } from "../row-reader.ts"
import { termIdOf } from "../term-id.ts"
import { rowParts, type TermParts } from "./row-parts.ts"
import type { TableColumn } from "./table-column.ts"

const settled = (parts: TermParts, isFirst: boolean): Term => {
  const { text, language, partOfSpeech } = parts
  const type = parts.isAcronym ? "acronym" : typeDefault(text)
  return {
    id: termIdOf(text, language),
    text,
    type,
    status: parts.status ?? (isFirst ? "preferred" : "admitted"),
    replacements: [],
    ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    match: { ...matchDefaults(type, partOfSpeech), forms: parts.forms },
    examples: { positive: [], negative: [] },
    ...(language === undefined ? {} : { language }),
    ...(parts.contexts.length === 0 ? {} : { contexts: parts.contexts }),
  }
}

/** Reads a row of a table that is not our own: one concept with its terms; false where the row was skipped. */
export function readTableRow(
  glossary: GlossaryDraft,
  row: RowReader,
  columns: readonly (TableColumn | undefined)[],
  defaultLanguage: string,
): boolean {
  const parts = rowParts(row, columns, defaultLanguage, glossary.issues)
  const long = parts.terms.find(({ text }) => text.length > LONGEST_NAME)
  const [first] = parts.terms
  if (first === undefined || long !== undefined || parts.id.length > LONGEST_NAME) {
    const what = first === undefined ? "no term" : `a term or an id of more than ${LONGEST_NAME} characters`
    const message = `Line ${row.line} has ${what} and was skipped. Correct it or delete the row.`
    const firstTerm = columns.findIndex((column) => column?.role === "term")
    const field = long?.field ?? String(Math.max(0, firstTerm))
    glossary.issues.add(row.issue("error", first === undefined ? "missing-term" : "too-long", field, message))
    return false
  }
  first.forms.push(...parts.hidden)
  const id = parts.id === "" ? contentId(first.text) : parts.id
  const concept = draftConcept(glossary, id, row.line)
  for (const term of parts.terms) {
    const key = termIdOf(term.text, term.language)
    if (concept.terms.has(key)) {
      const message = `"${term.text}" is already a term of concept "${id}" and was not added again. Delete the repetition.`
      const issue = row.issue("warning", "duplicate-term", term.field, message)
      glossary.issues.add({ ...issue, conceptId: id, termId: key })
      continue
    }
    const read = settled(term, !concept.preferred.has(term.language))
    addTerm(concept, key, read)
    warnIfQuarantined(glossary, id, read, row, term.field)
  }
  for (const { text, language } of parts.definitions) {
    const known = language === undefined ? concept.definition : concept.sections.get(language)
    if (known === undefined && language === undefined) concept.definition = text
    else if (known === undefined && language !== undefined) concept.sections.set(language, text)
    else if (known !== text) {
      const message = `Concept "${id}" has another definition above; this one was left out. Keep one of them.`
      glossary.issues.add({ ...row.issue("warning", "conflicting-definition", "", message), conceptId: id })
    }
  }
  if (parts.definitionSource !== undefined) concept.definitionSource ??= parts.definitionSource
  if (parts.subjectFields.length > 0) concept.subjectFields ??= parts.subjectFields
  for (const note of parts.notes) concept.notes.add(note)
  return true
}
