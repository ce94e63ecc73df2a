import type { TableColumn, TableRole } from "@readback/glossary/formats"
import type { Option } from "../../../ui/select.tsx"

/** What a column can hold, in words; the first is a column that is not read. */
export const columnRoles: readonly Option<TableRole>[] = [
  { id: "ignored", label: "Not read" },
  { id: "term", label: "Term", description: "The first of its language is preferred" },
  { id: "alternatives", label: "Other terms", description: "A list, separated by ; or |" },
  { id: "acronyms", label: "Abbreviations", description: "A list, separated by ; or |" },
  { id: "hidden", label: "Other spellings", description: "To be found, never shown" },
  { id: "definition", label: "Definition" },
  { id: "definitionSource", label: "Source of the definition" },
  { id: "conceptId", label: "Concept id", description: "Rows with one id are one concept" },
  { id: "termLanguage", label: "Language of the terms", description: "A code in each row, one column for each term" },
  { id: "subjectFields", label: "Subject fields" },
  { id: "note", label: "Note" },
  { id: "status", label: "Status of the term before it" },
  { id: "partOfSpeech", label: "Part of speech of the term before it" },
  { id: "context", label: "Context of the term before it" },
  { id: "termInfo", label: "memoQ’s Term_Info" },
  { id: "forbidden", label: "Forbidden: yes or no", description: "Speaks of the term before it" },
]

const inALanguage: ReadonlySet<TableRole> = new Set(["term", "alternatives", "acronyms", "definition"])

/** Whether what the column holds is in a language. */
export const hasLanguage = ({ role }: TableColumn): boolean => inALanguage.has(role)
