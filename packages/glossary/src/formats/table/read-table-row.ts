import type { Term, TermContext, TermStatus } from "../../model/term.ts"
import { addTerm } from "../concept-draft.ts"
import { contentId } from "../content-id.ts"
import { draftConcept, warnIfQuarantined, type GlossaryDraft } from "../glossary-draft.ts"
import { isLanguageTag } from "../language-tag.ts"
import { readList } from "../list-cell.ts"
import { LONGEST_NAME } from "../longest-name.ts"
import { matchDefaults, typeDefault } from "../match-defaults.ts"
import type { RowReader } from "../row-reader.ts"
import { statusReading } from "../tbx/status.ts"
import { termIdOf } from "../term-id.ts"
import { nearestLanguage } from "./nearest-language.ts"
import type { TableColumn } from "./table-column.ts"

interface TermParts {
  readonly text: string
  readonly field: string
  language: string | undefined
  status: TermStatus | undefined
  isAcronym: boolean
  partOfSpeech?: string
  readonly contexts: TermContext[]
  readonly forms: string[]
}

interface RowParts {
  id: string
  readonly terms: TermParts[]
  readonly definitions: { readonly text: string; readonly language: string | undefined }[]
  definitionSource?: string
  readonly subjectFields: string[]
  readonly notes: string[]
}

const newTerm = (text: string, field: string, language: string | undefined): TermParts => ({
  text,
  field,
  language,
  status: undefined,
  isAcronym: false,
  contexts: [],
  forms: [],
})

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

const listOf = (cell: string): readonly string[] => readList(cell.includes("|") ? cell : cell.replaceAll(";", "|"))

/** Reads a row of a table that is not our own: one concept with its terms; false where the row was skipped. */
export function readTableRow(
  glossary: GlossaryDraft,
  row: RowReader,
  columns: readonly (TableColumn | undefined)[],
  defaultLanguage: string,
): boolean {
  const parts: RowParts = { id: "", terms: [], definitions: [], subjectFields: [], notes: [] }
  const ownLanguage = (language: string | undefined): string | undefined =>
    language === undefined ? undefined : nearestLanguage(language, columns, defaultLanguage)
  const hidden: string[] = []
  let languages = 0
  const readCell = ({ role, language, label }: TableColumn, cell: string, field: string): void => {
    const last = parts.terms.at(-1)
    switch (role) {
      case "conceptId":
        parts.id ||= cell
        return
      case "term":
        parts.terms.push(newTerm(cell, field, ownLanguage(language)))
        return
      case "termLanguage": {
        const named = parts.terms[languages]
        languages += 1
        if (isLanguageTag(cell)) {
          if (named !== undefined && cell.toLowerCase() !== defaultLanguage.toLowerCase()) named.language = cell
          return
        }
        const message = `"${cell.slice(0, 40)}" is no language tag and was ignored. Write one such as en or fr-CA.`
        glossary.issues.push(row.issue("warning", "unknown-language", field, message))
        return
      }
      case "alternatives":
      case "acronyms":
        for (const text of listOf(cell)) {
          const term = newTerm(text, field, ownLanguage(language))
          term.status = "admitted"
          term.isAcronym = role === "acronyms"
          parts.terms.push(term)
        }
        return
      case "hidden":
        hidden.push(...listOf(cell))
        return
      case "definition":
        parts.definitions.push({ text: cell, language: ownLanguage(language) })
        return
      case "definitionSource":
        parts.definitionSource ??= cell
        return
      case "subjectFields":
        parts.subjectFields.push(...listOf(cell))
        return
      case "note":
        parts.notes.push(label === undefined ? cell : `${label}: ${cell}`)
        return
      case "status": {
        const reading = statusReading(cell)
        if (last !== undefined && reading !== undefined) last.status = reading.status
        const message = `"${cell}" is no status that is known and was ignored. Use preferred, admitted, deprecated, superseded or forbidden.`
        if (reading === undefined) glossary.issues.push(row.issue("warning", "unknown-status", field, message))
        return
      }
      case "partOfSpeech":
        if (last !== undefined) last.partOfSpeech ??= cell
        return
      case "context":
        last?.contexts.push({ text: cell })
        return
      case "termInfo":
        if (last !== undefined && /forbidden/i.test(cell)) last.status = "forbidden"
        return
      case "forbidden":
        if (last !== undefined && /^(true|yes|1|x|forbidden)$/i.test(cell)) last.status = "forbidden"
        return
      case "ignored":
    }
  }
  for (const [index, column] of columns.entries()) {
    const field = String(index)
    const cell = row.cell(field)
    if (column !== undefined && cell !== "") readCell(column, cell, field)
  }

  const long = parts.terms.find(({ text }) => text.length > LONGEST_NAME)
  const [first] = parts.terms
  if (first === undefined || long !== undefined || parts.id.length > LONGEST_NAME) {
    const what = first === undefined ? "no term" : `a term or an id of more than ${LONGEST_NAME} characters`
    const message = `Line ${row.line} has ${what} and was skipped. Correct it or delete the row.`
    const firstTerm = columns.findIndex((column) => column?.role === "term")
    const field = long?.field ?? String(Math.max(0, firstTerm))
    glossary.issues.push(row.issue("error", first === undefined ? "missing-term" : "too-long", field, message))
    return false
  }
  first.forms.push(...hidden)
  const id = parts.id === "" ? contentId(first.text) : parts.id
  const concept = draftConcept(glossary, id, row.line)
  for (const term of parts.terms) {
    const key = termIdOf(term.text, term.language)
    if (concept.terms.has(key)) {
      const message = `"${term.text}" is already a term of concept "${id}" and was not added again. Delete the repetition.`
      const issue = row.issue("warning", "duplicate-term", term.field, message)
      glossary.issues.push({ ...issue, conceptId: id, termId: key })
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
      glossary.issues.push({ ...row.issue("warning", "conflicting-definition", "", message), conceptId: id })
    }
  }
  if (parts.definitionSource !== undefined) concept.definitionSource ??= parts.definitionSource
  if (parts.subjectFields.length > 0) concept.subjectFields ??= parts.subjectFields
  concept.notes.push(...parts.notes.filter((note) => !concept.notes.includes(note)))
  return true
}
