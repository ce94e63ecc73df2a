import type { ForeignData } from "../../model/foreign-data.ts"
import type { Term } from "../../model/term.ts"
import { matchDefaults } from "../match-defaults.ts"
import { termIdOf } from "../term-id.ts"
import { category, group, leaf, own, ownEach, sourced } from "./elements.ts"
import { writtenStatus } from "./status.ts"
import { writtenType } from "./term-type.ts"
import { xmlIdOf } from "./xml-id.ts"

const json = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value))

const matchElements = (term: Term): readonly ForeignData[] => {
  const { match } = term
  const defaults = matchDefaults(term.type, term.partOfSpeech)
  return [
    ...own("case", match.case === defaults.case ? undefined : match.case),
    ...own("hyphen", match.hyphen === defaults.hyphen ? undefined : match.hyphen),
    ...own("inflect", match.inflect === defaults.inflect ? undefined : match.inflect),
    ...ownEach("form", match.forms),
    ...own("head", json(match.head)),
    ...own("unsafeOk", json(match.unsafeOk)),
    ...own("priority", json(match.priority)),
    ...own("minConfidence", json(match.minConfidence)),
    ...(match.requires ?? []).flatMap((condition) => own("requires", json(condition))),
    ...(match.unless ?? []).flatMap((condition) => own("unless", json(condition))),
  ]
}

const typeElements = ({ type }: Term): readonly ForeignData[] => {
  const written = writtenType(type)
  return [...category("termNote", "termType", written), ...own("termType", written === type ? undefined : type)]
}

/** XML ids are unique in a file, ids of terms only in their concept: the first to ask gets the attribute. */
const identity = (
  term: Term,
  ids: Set<string>,
): { readonly attributes: Readonly<Record<string, string>>; readonly elements: readonly ForeignData[] } => {
  if (term.id === termIdOf(term.text, term.language)) return { attributes: {}, elements: [] }
  const id = xmlIdOf(term.id)
  if (ids.has(id)) return { attributes: {}, elements: own("termId", term.id) }
  ids.add(id)
  return { attributes: { id }, elements: [] }
}

/** The term section of a term in style DCA; `ids` are the XML ids that are taken. */
export function termSection(term: Term, ids: Set<string>): ForeignData {
  const { attributes, elements } = identity(term, ids)
  return group(
    "termSec",
    [
      leaf("term", term.text),
      ...category("termNote", "partOfSpeech", term.partOfSpeech),
      ...category("termNote", "administrativeStatus", writtenStatus(term.status)),
      ...typeElements(term),
      ...category("termNote", "grammaticalGender", term.grammaticalGender),
      ...category("termNote", "grammaticalNumber", term.grammaticalNumber),
      ...category("termNote", "register", term.register),
      ...category("termNote", "geographicalUsage", term.geographicalUsage),
      ...(term.contexts ?? []).flatMap((context) => sourced("context", context.text, context.source)),
      ...category("admin", "source", term.source),
      ...elements,
      ...own("status", term.status === "forbidden" ? term.status : undefined),
      ...own("severity", term.severity),
      ...ownEach("replacement", term.replacements),
      ...own("message", term.message),
      ...matchElements(term),
      ...ownEach("positiveExample", term.examples.positive),
      ...ownEach("negativeExample", term.examples.negative),
      ...own("validFrom", term.validFrom),
      ...own("validTo", term.validTo),
      ...ownEach("profile", term.profiles),
      ...(term.overrides ?? []).flatMap((override) => own("override", json(override))),
      ...(term.notes ?? []).map((note) => leaf("note", note)),
      ...(term.foreign ?? []),
    ],
    attributes,
  )
}
