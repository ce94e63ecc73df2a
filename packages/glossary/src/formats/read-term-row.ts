import type { Term } from "../model/term.ts"
import { allowedValues } from "./allowed-values.ts"
import { addTerm, type ConceptDraft } from "./concept-draft.ts"
import { draftConcept, warnIfQuarantined, type GlossaryDraft } from "./glossary-draft.ts"
import { isLanguageTag } from "./language-tag.ts"
import { readList } from "./list-cell.ts"
import { matchDefaults, typeDefault } from "./match-defaults.ts"
import type { RowReader } from "./row-reader.ts"
import { termIdOf } from "./term-id.ts"

type ListedColumn = keyof typeof allowedValues
type Allowed<C extends ListedColumn> = (typeof allowedValues)[C][number]

const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined || value === "" ? {} : ({ [key]: value } as { readonly [P in K]?: V })

const listed = <C extends ListedColumn>(glossary: GlossaryDraft, row: RowReader, column: C): Allowed<C> | undefined => {
  const cell = row.cell(column)
  if (cell === "") return undefined
  const values: readonly Allowed<C>[] = allowedValues[column]
  const value = values.find((allowed) => allowed.toLowerCase() === cell.toLowerCase())
  if (value === undefined) {
    const isStatus = column === "status"
    const effect = isStatus ? "the row was skipped" : "the default was taken"
    const message = `"${cell}" is not a value of column "${column}"; ${effect}. Use one of: ${values.join(", ")}.`
    glossary.issues.add(row.issue(isStatus ? "error" : "warning", `unknown-${column}`, column, message))
  }
  return value
}

const readTerm = (
  glossary: GlossaryDraft,
  row: RowReader,
  status: Term["status"],
  language: string | undefined,
): Term => {
  const text = row.cell("term")
  const type = listed(glossary, row, "termType") ?? typeDefault(text)
  const pos = row.cell("pos")
  const defaults = matchDefaults(type, pos)
  const profiles = readList(row.cell("profiles"))
  return {
    id: row.cell("termId") || termIdOf(text, language),
    text,
    type,
    status,
    ...given("severity", listed(glossary, row, "severity")),
    replacements: readList(row.cell("replacementTerms")),
    ...given("partOfSpeech", pos),
    ...given("message", row.cell("message")),
    match: {
      case: listed(glossary, row, "case") ?? defaults.case,
      hyphen: listed(glossary, row, "hyphen") ?? defaults.hyphen,
      inflect: listed(glossary, row, "inflect") ?? defaults.inflect,
      forms: readList(row.cell("forms")),
    },
    examples: { positive: readList(row.cell("positiveExamples")), negative: readList(row.cell("negativeExamples")) },
    ...given("validFrom", row.cell("validFrom")),
    ...given("validTo", row.cell("validTo")),
    ...given("language", language),
    ...(profiles.length === 0 ? {} : { profiles }),
  }
}

const readConceptCells = (glossary: GlossaryDraft, row: RowReader, concept: ConceptDraft): void => {
  for (const field of ["definition", "definitionSource"] as const) {
    const cell = row.cell(field)
    if (cell === "") continue
    concept[field] ??= cell
    if (concept[field] === cell) continue
    const message = `Concept "${concept.id}" has another ${field} above; this one was left out. Keep one of them.`
    glossary.issues.add({ ...row.issue("warning", "conflicting-definition", field, message), conceptId: concept.id })
  }
  const subjectFields = readList(row.cell("subjectFields"))
  if (subjectFields.length > 0) concept.subjectFields ??= subjectFields
  const firstUse = listed(glossary, row, "firstUse")
  if (firstUse !== undefined) concept.firstUse ??= firstUse
}

const missing = (glossary: GlossaryDraft, row: RowReader, field: string, code: string): false => {
  const message = `Line ${row.line} has no ${field} and was skipped. Fill it in or delete the row.`
  glossary.issues.add(row.issue("error", code, field, message))
  return false
}

/** Reads one row of our own CSV: one term and what the row says about its concept; false where the row was skipped. */
export function readTermRow(glossary: GlossaryDraft, row: RowReader, defaultLanguage: string): boolean {
  const conceptId = row.cell("conceptId")
  if (conceptId === "") return missing(glossary, row, "conceptId", "missing-concept")
  if (row.cell("term") === "") return missing(glossary, row, "term", "missing-term")
  if (row.cell("status") === "") return missing(glossary, row, "status", "missing-status")
  const status = listed(glossary, row, "status")
  if (status === undefined) return false
  const lang = row.cell("lang")
  if (lang !== "" && !isLanguageTag(lang)) {
    const message = `"${lang.slice(0, 40)}" is no language tag; the row was skipped. Write one such as en or fr-CA.`
    glossary.issues.add(row.issue("error", "unknown-language", "lang", message))
    return false
  }
  const language = lang === "" || lang === defaultLanguage ? undefined : lang
  const key = termIdOf(row.cell("term"), language)
  if (glossary.concepts.get(conceptId)?.terms.has(key) === true) {
    const message = `"${row.cell("term")}" is already a term of concept "${conceptId}"; the row was skipped. Delete one of the two.`
    glossary.issues.add({ ...row.issue("error", "duplicate-term", "term", message), conceptId })
    return false
  }
  const concept = draftConcept(glossary, conceptId, row.line)
  const term = readTerm(glossary, row, status, language)
  if (concept.termIds.has(term.id)) {
    const message = `Term id "${term.id}" stands twice in concept "${conceptId}"; the row was skipped. Give the term its own id.`
    glossary.issues.add({ ...row.issue("error", "duplicate-term", "termId", message), conceptId, termId: term.id })
    return false
  }
  const rival = concept.preferred.get(language)
  if (status === "preferred" && rival !== undefined && term.type !== "shield") {
    const message = `Concept "${conceptId}" already has the preferred term "${rival.text}". Make one of the two admitted.`
    glossary.issues.add({
      ...row.issue("error", "several-preferred-terms", "status", message),
      conceptId,
      termId: term.id,
    })
  }
  addTerm(concept, key, term)
  readConceptCells(glossary, row, concept)
  warnIfQuarantined(glossary, conceptId, term, row, "term")
  return true
}
