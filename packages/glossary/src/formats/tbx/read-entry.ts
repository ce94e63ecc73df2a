import type { Concept, ConceptRelation, Figure } from "../../model/concept.ts"
import { allowedValues } from "../allowed-values.ts"
import { contentId } from "../content-id.ts"
import { oneOf } from "../json/member.ts"
import { LONGEST_NAME } from "../longest-name.ts"
import { quarantineWarning } from "../quarantine-warning.ts"
import { childrenOf, type XmlElement } from "../xml/xml-element.ts"
import { definitionsFirst, takeDefinition, type DefinitionParts } from "./definition.ts"
import { inAttributes } from "./in-attributes.ts"
import { itemOf, untaken, type Item } from "./item.ts"
import { liftDefinitions } from "./lift-definitions.ts"
import { ownTag } from "./own-category.ts"
import { ownReader } from "./own-reader.ts"
import { readSection } from "./read-section.ts"
import { relationReading } from "./relation.ts"
import { isLanguageSection, languageSections } from "./sections.ts"
import { settledStatuses } from "./settled-statuses.ts"
import { tell, type TbxContext } from "./tbx-context.ts"
import { uniqueIds } from "./unique-ids.ts"
import { idOfXml } from "./xml-id.ts"

interface ConceptParts extends DefinitionParts {
  readonly subjectFields: string[]
  readonly notes: string[]
  readonly figures: Figure[]
  readonly relations: ConceptRelation[]
}

const ownRelation = oneOf(allowedValues.relation)

const takeInto =
  (parts: ConceptParts) =>
  (item: Item): boolean => {
    const { type, value, target } = item
    if (type === "note") return value === "" || parts.notes.push(value) > 0
    // In a group its address stands with something else, which is kept as it is.
    const address = item.element.attributes["target"]
    if (type === "xGraphic" && address !== undefined && address !== "")
      return parts.figures.push({ target: address, ...(value === "" ? {} : { caption: value }) }) > 0
    const relation = type === "x-readback-relation" ? ownRelation(value, type, () => undefined) : relationReading(type)
    if (relation !== undefined && target !== undefined)
      return parts.relations.push({ type: relation, target: idOfXml(target) }) > 0
    if (ownTag(type) !== undefined) return true
    if (type === "subjectField" && value !== "") return parts.subjectFields.push(value) > 0
    return takeDefinition(parts, item)
  }

/** Reads an entry of any TBX style; undefined, with an issue, where it gives no concept. */
export function readEntry(context: TbxContext, raw: XmlElement): Concept | undefined {
  const entry = inAttributes(raw)
  const lifted = liftDefinitions(
    childrenOf(entry).filter((part) => !isLanguageSection(part)),
    languageSections(context, entry),
  )
  const sections = lifted.sections.map((section) => readSection(context, section))
  const terms = sections.flatMap((section) => section.terms)
  const [first] = terms
  if (first === undefined) {
    const message = `The entry in line ${entry.line} has no term and was left out. Add a term or remove the entry.`
    tell(context, entry, "error", "entry-without-terms", message)
    return undefined
  }
  const xmlId = entry.attributes["id"]
  const id = xmlId === undefined || xmlId === "" ? contentId(first.text) : idOfXml(xmlId)
  if (context.conceptIds.has(id) || id.length > LONGEST_NAME) {
    const what = context.conceptIds.has(id) ? "is that of an entry above" : `has more than ${LONGEST_NAME} characters`
    const message = `The id "${id.slice(0, 60)}" of the entry in line ${entry.line} ${what}; the entry was left out. Give it its own id.`
    tell(context, entry, "error", context.conceptIds.has(id) ? "duplicate-concept" : "too-long", message, {
      field: "id",
    })
    context.skipped += terms.length
    return undefined
  }
  context.conceptIds.add(id)

  const items = lifted.own.map(itemOf)
  const parts: ConceptParts = { subjectFields: [], notes: [], figures: [], relations: [] }
  const foreign = untaken(definitionsFirst(items), takeInto(parts))
  const firstUse = ownReader(context, items).one("firstUse", oneOf(allowedValues.firstUse))
  const { definition, definitionSource } = parts
  const abouts = sections.flatMap(({ about }) => (Object.keys(about).length > 1 ? [about] : []))
  const concept: Concept = {
    id,
    ...(definition === undefined ? {} : { definition }),
    ...(definitionSource === undefined ? {} : { definitionSource }),
    subjectFields: parts.subjectFields,
    terms: settledStatuses(context, uniqueIds(context, id, terms)),
    ...(firstUse === undefined ? {} : { firstUse }),
    ...(parts.notes.length === 0 ? {} : { notes: parts.notes }),
    ...(parts.figures.length === 0 ? {} : { figures: parts.figures }),
    ...(parts.relations.length === 0 ? {} : { relations: parts.relations }),
    ...(abouts.length === 0 ? {} : { languageSections: abouts }),
    ...(foreign.length === 0 ? {} : { foreign }),
  }
  for (const [index, term] of concept.terms.entries()) {
    const warning = quarantineWarning(id, term)
    const element = terms[index]?.element ?? entry
    if (warning !== undefined)
      tell(context, element, "warning", warning.code, warning.message, {
        field: "term",
        conceptId: id,
        termId: term.id,
      })
  }
  return concept
}
