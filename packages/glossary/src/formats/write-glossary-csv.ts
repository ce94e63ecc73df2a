import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { ownColumns, type OwnColumn } from "./columns.ts"
import { writeList } from "./list-cell.ts"
import { quoteCell } from "./quote-cell.ts"
import { termIdOf } from "./term-id.ts"

const conceptCells = (concept: Concept): Partial<Record<OwnColumn, string>> => ({
  definition: concept.definition ?? "",
  definitionSource: concept.definitionSource ?? "",
  subjectFields: writeList(concept.subjectFields),
  firstUse: concept.firstUse ?? "",
})

const termCells = (concept: Concept, term: Term, language: string): Partial<Record<OwnColumn, string>> => ({
  conceptId: concept.id,
  lang: term.language ?? language,
  term: term.text,
  termType: term.type,
  status: term.status,
  severity: term.severity ?? "",
  replacementTerms: writeList(term.replacements),
  pos: term.partOfSpeech ?? "",
  profiles: writeList(term.profiles),
  case: term.match.case,
  hyphen: term.match.hyphen,
  inflect: term.match.inflect,
  forms: writeList(term.match.forms),
  message: term.message ?? "",
  positiveExamples: writeList(term.examples.positive),
  negativeExamples: writeList(term.examples.negative),
  validFrom: term.validFrom ?? "",
  validTo: term.validTo ?? "",
  termId: term.id === termIdOf(term.text, term.language) ? "" : term.id,
})

/**
 * Writes our own CSV (RFC 4180, UTF-8, one term per row), which `parseGlossaryCsv` reads back without loss; a cell that a
 * spreadsheet would run as a formula carries an apostrophe, which reading takes off. Blanks around a value are not kept.
 */
export function writeGlossaryCsv(
  concepts: readonly Concept[],
  options: { readonly defaultLanguage?: string } = {},
): string {
  const language = options.defaultLanguage ?? "en"
  const rows = concepts.flatMap((concept) =>
    concept.terms.map((term, index) => ({
      ...termCells(concept, term, language),
      ...(index === 0 ? conceptCells(concept) : {}),
    })),
  )
  const needsIds = rows.some((row) => row.termId !== "")
  const columns = ownColumns.filter((column) => column !== "termId" || needsIds)
  const lines = [
    columns.join(","),
    ...rows.map((row: Partial<Record<OwnColumn, string>>) =>
      columns.map((column) => quoteCell(row[column] ?? "")).join(","),
    ),
  ]
  return `${lines.join("\r\n")}\r\n`
}
