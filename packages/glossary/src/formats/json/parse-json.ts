import type { Concept } from "../../model/concept.ts"
import type { Term } from "../../model/term.ts"
import { issueLog } from "../issue-log.ts"
import { parsedGlossary, type ParsedGlossary } from "../parsed-glossary.ts"
import { quarantineWarning } from "../quarantine-warning.ts"
import { conceptLines } from "./concept-lines.ts"
import { conceptMember } from "./concept-member.ts"
import { JSON_FORMAT, JSON_VERSION } from "./json-format.ts"
import { inLanguage } from "./in-language.ts"
import { jsonExcess } from "./json-excess.ts"
import { jsonFault } from "./json-fault.ts"
import type { Report } from "./member.ts"

const known: ReadonlySet<string> = new Set(["format", "version", "title", "language", "concepts"])

const placeOf = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf("\n") + 1
  return { line: before.split("\n").length, column: offset - lineStart + 1 }
}

const termsIn = (value: unknown): number =>
  typeof value === "object" && value !== null && "terms" in value && Array.isArray(value.terms) ? value.terms.length : 0

/**
 * Reads a glossary from our own JSON, `{ format: "readback-glossary", version: 1, language?, title?, concepts }`, which keeps
 * all that the model has; in a glossary of another language the terms without a tag get that of the file. Never throws: what is not as it should be becomes an issue whose field is its path.
 */
export function parseGlossaryJson(text: string, options: { readonly defaultLanguage?: string } = {}): ParsedGlossary {
  const log = issueLog()
  const failed = (code: string, message: string, place: { line: number; column?: number } = { line: 1 }) => {
    log.add({ ...place, severity: "error", code, message })
    return parsedGlossary({ layout: "unknown", concepts: [], issues: log.list(), rows: 0, skipped: 0 })
  }
  const excess = jsonExcess(text)
  if (excess !== undefined) {
    const place = placeOf(text, excess.offset)
    const where = `Line ${place.line}, column ${place.column}`
    return failed("too-large", `${where}: the file ${excess.what}, which no glossary does. Export it anew.`, place)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const place = placeOf(text, jsonFault(text))
    const where = `Line ${place.line}, column ${place.column}`
    return failed("malformed-json", `${where}: the file is no JSON from there on. Mend it and import it again.`, place)
  }
  const file = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  if (file["format"] !== JSON_FORMAT || !Array.isArray(file["concepts"]))
    return failed(
      "not-a-glossary",
      `The file is JSON but no glossary: it must hold "format": "${JSON_FORMAT}" and a list "concepts".`,
    )
  const { version } = file
  if (version !== JSON_VERSION) {
    const named = typeof version === "number" ? `version ${version}` : "no version that is a number"
    return failed("unknown-version", `The file has ${named}; only version ${JSON_VERSION} is known. Export it again.`)
  }

  const lines = conceptLines(text)
  const items = file["concepts"] as readonly unknown[]
  const concepts: Concept[] = []
  const ids = new Set<string>()
  let line = 1
  const report: Report = (severity, code, field, message) => log.add({ line, severity, code, field, message })
  for (const name of Object.keys(file))
    if (!known.has(name))
      report("warning", "unknown-member", name, `${name.slice(0, 60)} is not known and was left out.`)
  const withOwnIds = (concept: Concept, path: string): readonly Term[] => {
    const termIds = new Set<string>()
    return concept.terms.filter((term) => {
      const isNew = !termIds.has(term.id)
      termIds.add(term.id)
      if (!isNew)
        report(
          "error",
          "duplicate-term",
          `${path}.terms`,
          `Term id "${term.id}" stands twice in concept "${concept.id}"; the second was left out.`,
        )
      return isNew
    })
  }
  for (const [index, item] of items.entries()) {
    line = lines[index] ?? line
    const path = `concepts[${index}]`
    const concept = conceptMember(item, path, report)
    if (concept === undefined) continue
    const terms = withOwnIds(concept, path)
    if (terms.length === 0 || ids.has(concept.id)) {
      const [code, what] =
        terms.length === 0 ? ["entry-without-terms", "has no term"] : ["duplicate-concept", "stands twice"]
      report("error", code, path, `Concept "${concept.id}" ${what} and was left out. Mend it or remove it.`)
      continue
    }
    ids.add(concept.id)
    concepts.push({ ...concept, terms })
    for (const term of terms) {
      const warning = quarantineWarning(concept.id, term)
      if (warning !== undefined)
        log.add({ line, severity: "warning", ...warning, field: path, conceptId: concept.id, termId: term.id })
    }
  }
  const rows = items.reduce<number>((total, item) => total + termsIn(item), 0)
  const read = concepts.reduce((total, concept) => total + concept.terms.length, 0)
  const { title, language } = file
  return parsedGlossary({
    layout: "json",
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof language === "string" ? { language } : {}),
    concepts:
      typeof language === "string" ? inLanguage(concepts, language, options.defaultLanguage ?? language) : concepts,
    issues: log.list(),
    rows,
    skipped: rows - read,
  })
}
