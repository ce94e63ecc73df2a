import type { Concept, ConceptRelation, Figure, LanguageSection } from "../../model/concept.ts"
import { allowedValues } from "../allowed-values.ts"
import { LONGEST_NAME } from "../longest-name.ts"
import { foreignMember } from "./foreign-member.ts"
import { languageTag, list, oneOf, record, text, type Member } from "./member.ts"
import { termMember } from "./term-members.ts"

const relationMember = record<ConceptRelation, "type" | "target">(
  { type: oneOf(allowedValues.relation), target: text(LONGEST_NAME) },
  ["type", "target"],
)

const figureMember = record<Figure, "target">({ target: text(), caption: text() }, ["target"])

const sectionMember = record<LanguageSection, "language">(
  {
    language: languageTag,
    definition: text(),
    definitionSource: text(),
    notes: list(text()),
    foreign: list(foreignMember),
  },
  ["language"],
)

const partsMember = record<Concept, "id" | "terms">(
  {
    id: text(LONGEST_NAME),
    definition: text(),
    definitionSource: text(),
    subjectFields: list(text()),
    terms: list(termMember),
    firstUse: oneOf(allowedValues.firstUse),
    notes: list(text()),
    figures: list(figureMember),
    relations: list(relationMember),
    languageSections: list(sectionMember),
    foreign: list(foreignMember),
  },
  ["id", "terms"],
)

/** A concept of our model. */
export const conceptMember: Member<Concept> = (value, path, report) => {
  const parts = partsMember(value, path, report)
  return parts === undefined ? undefined : { ...parts, subjectFields: parts.subjectFields ?? [] }
}
