import type { Concept, ConceptRelation, LanguageSection } from "../../model/concept.ts"
import type { Term } from "../../model/term.ts"
import { isAbbreviation } from "../../model/term-kind.ts"
import { allowedValues } from "../allowed-values.ts"
import { contentId } from "../content-id.ts"
import { oneOf } from "../json/member.ts"
import { LONGEST_NAME } from "../longest-name.ts"
import { quarantineWarning } from "../quarantine-warning.ts"
import { childrenOf, type XmlElement } from "../xml/xml-element.ts"
import { inAttributes } from "./in-attributes.ts"
import { itemOf, untaken, type Item } from "./item.ts"
import { ownTag } from "./own-category.ts"
import { ownReader } from "./own-reader.ts"
import { readSection, type ReadSection } from "./read-section.ts"
import type { ReadTerm } from "./read-term.ts"
import { relationReading } from "./relation.ts"
import { languageTags } from "./section-language.ts"
import { tell, type TbxContext } from "./tbx-context.ts"
import { idOfXml } from "./xml-id.ts"

const sectionNames: ReadonlySet<string> = new Set(["langSec", "langSet"])

interface ConceptParts {
  definition?: string
  definitionSource?: string
  readonly subjectFields: string[]
  readonly notes: string[]
  readonly relations: ConceptRelation[]
}

const ownRelation = oneOf(allowedValues.relation)

const takeInto =
  (parts: ConceptParts) =>
  (item: Item): boolean => {
    const { type, value, target, source } = item
    if (type === "note") return value === "" || parts.notes.push(value) > 0
    const relation = type === "x-readback-relation" ? ownRelation(value, type, () => undefined) : relationReading(type)
    if (relation !== undefined && target !== undefined)
      return parts.relations.push({ type: relation, target: idOfXml(target) }) > 0
    if (ownTag(type) !== undefined) return true
    if (value === "") return false
    if (type === "subjectField") return parts.subjectFields.push(value) > 0
    if (type === "definition" && parts.definition === undefined) {
      parts.definition = value
      if (source !== undefined) parts.definitionSource = source
      return true
    }
    if (type !== "source" || parts.definitionSource !== undefined) return false
    parts.definitionSource = value
    return true
  }

/** Terms without a status: where no term of the language is preferred, the first full form is; the others are admitted. */
const withStatuses = (context: TbxContext, terms: readonly ReadTerm[]): readonly Term[] => {
  const unsettled = terms.filter((term) => term.status === undefined)
  context.assumed += unsettled.length
  const chosen = new Set(
    [...new Set(unsettled.map((term) => term.language))].flatMap((language) => {
      if (terms.some((term) => term.language === language && term.status === "preferred")) return []
      const rivals = unsettled.filter((term) => term.language === language && term.type !== "shield")
      return rivals.find((term) => !isAbbreviation(term)) ?? rivals[0] ?? []
    }),
  )
  return terms.map((read) => {
    const { element: _, ...term } = read
    return { ...term, status: read.status ?? (chosen.has(read) ? "preferred" : "admitted") }
  })
}

/** Terms of one concept need ids of their own; a homograph of another part of speech gets a number. */
const withUniqueIds = (context: TbxContext, conceptId: string, terms: readonly ReadTerm[]): readonly ReadTerm[] => {
  const ids = new Set<string>()
  return terms.map((term) => {
    let id = term.id
    for (let number = 2; ids.has(id); number += 1) id = `${term.id} (${number})`
    ids.add(id)
    if (id === term.id) return term
    const message = `Concept "${conceptId}" has "${term.text}" twice; the second got the id "${id}". Remove one if they mean the same.`
    tell(context, term.element, "warning", "duplicate-term", message, { field: "term", conceptId, termId: id })
    return { ...term, id }
  })
}

const sectionOf = (read: ReadSection): LanguageSection => {
  const { terms: _, tag: __, ...section } = read
  return section
}

/** Reads an entry of any TBX style; undefined, with an issue, where it gives no concept. */
export function readEntry(context: TbxContext, raw: XmlElement): Concept | undefined {
  const entry = inAttributes(raw)
  const isSection = (part: XmlElement): boolean => sectionNames.has(part.name)
  const tags = languageTags(context, childrenOf(entry).filter(isSection))
  const sections = childrenOf(entry)
    .filter(isSection)
    .flatMap((section) => readSection(context, section, tags.get(section)) ?? [])
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

  const items = childrenOf(entry)
    .filter((part) => !isSection(part))
    .map(itemOf)
  const parts: ConceptParts = { subjectFields: [], notes: [], relations: [] }
  const take = takeInto(parts)
  const definitions = items.filter((item) => item.type === "definition")
  const foreign = [
    ...untaken(definitions, take),
    ...untaken(
      items.filter((item) => item.type !== "definition"),
      take,
    ),
  ]
  const firstUse = ownReader(context, items).one("firstUse", oneOf(allowedValues.firstUse))
  const own = sections.find((section) => section.tag === undefined && section.definition !== undefined)
  const isMoved = own !== undefined && parts.definition === undefined && parts.definitionSource === undefined
  const kept = sections.map((section) => {
    if (!isMoved || section !== own) return sectionOf(section)
    const { definition: _, definitionSource: __, ...rest } = sectionOf(section)
    return rest
  })
  const definition = isMoved ? own.definition : parts.definition
  const definitionSource = isMoved ? own.definitionSource : parts.definitionSource
  const languageSections = kept.filter((section) => Object.keys(section).length > 1)
  const concept: Concept = {
    id,
    ...(definition === undefined ? {} : { definition }),
    ...(definitionSource === undefined ? {} : { definitionSource }),
    subjectFields: parts.subjectFields,
    terms: withStatuses(context, withUniqueIds(context, id, terms)),
    ...(firstUse === undefined ? {} : { firstUse }),
    ...(parts.notes.length === 0 ? {} : { notes: parts.notes }),
    ...(parts.relations.length === 0 ? {} : { relations: parts.relations }),
    ...(languageSections.length === 0 ? {} : { languageSections }),
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
