import type { Concept } from "../model/concept.ts"
import type { Term } from "../model/term.ts"
import { isAbbreviation, isDiscouraged } from "../model/term-kind.ts"
import { quoteCell } from "./quote-cell.ts"
import { writeList } from "./list-cell.ts"

const columns = [
  "iri",
  "prefLabel",
  "altLabels",
  "acronyms",
  "hiddenLabels",
  "definition",
  "definitionSource",
  "subjectFields",
]

const cellsOf = (concept: Concept): readonly string[] => {
  const own = concept.terms.filter((term) => term.language === undefined && term.type !== "shield")
  const preferred = own.find((term) => term.status === "preferred")
  const alternatives = own.filter((term) => term !== preferred && !isDiscouraged(term))
  const textsOf = (terms: readonly Term[]): string => writeList(terms.map((term) => term.text))
  return [
    concept.id,
    preferred?.text ?? "",
    textsOf(alternatives.filter((term) => !isAbbreviation(term))),
    textsOf(alternatives.filter(isAbbreviation)),
    writeList([...own.filter(isDiscouraged).map((term) => term.text), ...own.flatMap((term) => term.match.forms)]),
    concept.definition ?? "",
    concept.definitionSource ?? "",
    writeList(concept.subjectFields),
  ]
}

/**
 * Writes a table of SKOS labels (SKOS Reference, section 5), one concept per row. SKOS has no status, so discouraged terms
 * become hidden labels, which readers take for mere spellings; `skosLosses` says what else it cannot carry.
 */
export function* writeSkosCsv(concepts: Iterable<Concept>): Generator<string> {
  yield `${columns.join(",")}\r\n`
  for (const concept of concepts) yield `${cellsOf(concept).map(quoteCell).join(",")}\r\n`
}
