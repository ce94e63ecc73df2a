import type { TermContext, TermStatus } from "../../model/term.ts"
import type { IssueLog } from "../issue-log.ts"
import { isLanguageTag } from "../language-tag.ts"
import { readList } from "../list-cell.ts"
import type { RowReader } from "../row-reader.ts"
import { statusReading } from "../tbx/status.ts"
import type { TableColumn } from "./table-column.ts"

/** What a row says of a term. */
export interface TermParts {
  readonly text: string
  readonly field: string
  language: string | undefined
  status: TermStatus | undefined
  isAcronym: boolean
  partOfSpeech?: string
  readonly contexts: TermContext[]
  readonly forms: string[]
}

/** What a row says of its concept. */
export interface RowParts {
  id: string
  readonly terms: TermParts[]
  readonly definitions: { readonly text: string; readonly language: string | undefined }[]
  definitionSource?: string
  readonly subjectFields: string[]
  readonly notes: string[]
  /** Spellings to be found. */
  readonly hidden: string[]
  /** How many terms have been told their language by the row. */
  languages: number
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

const listOf = (cell: string): readonly string[] => readList(cell.includes("|") ? cell : cell.replaceAll(";", "|"))

/** Collects what the cells of a row say; `issues` gets what is wrong with them. */
export function rowParts(
  row: RowReader,
  columns: readonly (TableColumn | undefined)[],
  defaultLanguage: string,
  issues: IssueLog,
): RowParts {
  const parts: RowParts = {
    id: "",
    terms: [],
    definitions: [],
    subjectFields: [],
    notes: [],
    hidden: [],
    languages: 0,
  }
  const readCell = ({ role, language, label }: TableColumn, cell: string, field: string): void => {
    const last = parts.terms.at(-1)
    switch (role) {
      case "conceptId":
        parts.id ||= cell
        return
      case "term":
        parts.terms.push(newTerm(cell, field, language))
        return
      case "termLanguage": {
        const named = parts.terms[parts.languages]
        parts.languages += 1
        if (isLanguageTag(cell)) {
          if (named !== undefined && cell.toLowerCase() !== defaultLanguage.toLowerCase()) named.language = cell
          return
        }
        const message = `"${cell.slice(0, 40)}" is no language tag and was ignored. Write one such as en or fr-CA.`
        issues.add(row.issue("warning", "unknown-language", field, message))
        return
      }
      case "alternatives":
      case "acronyms":
        for (const text of listOf(cell)) {
          const term = newTerm(text, field, language)
          term.status = "admitted"
          term.isAcronym = role === "acronyms"
          parts.terms.push(term)
        }
        return
      case "hidden":
        parts.hidden.push(...listOf(cell))
        return
      case "definition":
        parts.definitions.push({ text: cell, language: language })
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
        if (reading === undefined) issues.add(row.issue("warning", "unknown-status", field, message))
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
  return parts
}
