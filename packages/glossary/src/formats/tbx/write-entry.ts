import type { Concept, ConceptRelation, Figure, LanguageSection } from "../../model/concept.ts"
import type { ForeignData } from "../../model/foreign-data.ts"
import { category, group, leaf, own, sourced } from "./elements.ts"
import { termSection } from "./write-term.ts"
import { xmlIdOf } from "./xml-id.ts"

const described = (definition: string | undefined, source: string | undefined): readonly ForeignData[] =>
  definition === undefined ? category("admin", "source", source) : sourced("definition", definition, source)

const relationElement = ({ type, target }: ConceptRelation): ForeignData => {
  const id = xmlIdOf(target)
  if (type === "related") return group("ref", [], { type: "crossReference", target: id })
  return group("adminGrp", [...own("relation", type), group("ref", [], { type: "crossReference", target: id })])
}

const figureElement = ({ target, caption }: Figure): ForeignData => {
  const attributes = { type: "xGraphic", target }
  return caption === undefined ? group("xref", [], attributes) : leaf("xref", caption, attributes)
}

const sectionElements = (section: LanguageSection): readonly ForeignData[] => [
  ...described(section.definition, section.definitionSource),
  ...(section.notes ?? []).map((note) => leaf("note", note)),
  ...(section.foreign ?? []),
]

/** The entry of a concept in style DCA; `ids` are the XML ids that are taken. Terms are grouped by their language. */
export function conceptEntry(concept: Concept, language: string, ids: Set<string>): ForeignData {
  const sections = concept.languageSections ?? []
  const tagOf = (tag: string | undefined): string => tag ?? language
  const tags = new Set([...concept.terms.map((term) => tagOf(term.language)), ...sections.map((one) => one.language)])
  return group(
    "conceptEntry",
    [
      ...described(concept.definition, concept.definitionSource),
      ...concept.subjectFields.flatMap((field) => category("descrip", "subjectField", field)),
      ...own("firstUse", concept.firstUse),
      ...(concept.relations ?? []).map(relationElement),
      ...(concept.figures ?? []).map(figureElement),
      ...(concept.notes ?? []).map((note) => leaf("note", note)),
      ...(concept.foreign ?? []),
      ...[...tags].map((tag) =>
        group(
          "langSec",
          [
            ...sections.flatMap((section) => (section.language === tag ? sectionElements(section) : [])),
            ...concept.terms.flatMap((term) => (tagOf(term.language) === tag ? [termSection(term, ids)] : [])),
          ],
          { "xml:lang": tag },
        ),
      ),
    ],
    { id: xmlIdOf(concept.id) },
  )
}
