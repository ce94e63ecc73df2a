import type { LanguageSection } from "../../model/concept.ts"
import { childrenOf, type XmlElement } from "../xml/xml-element.ts"
import { itemOf, untaken, type Item } from "./item.ts"
import { readTerm, type ReadTerm } from "./read-term.ts"
import type { TbxContext } from "./tbx-context.ts"

/** A language section with its terms; `tag` is absent for the language of the glossary. */
export interface ReadSection extends LanguageSection {
  readonly tag: string | undefined
  readonly terms: readonly ReadTerm[]
}

const termNames: ReadonlySet<string> = new Set(["termSec", "tig", "ntig"])

/** Reads a language section whose language is known; a definition given at a term becomes that of its language. */
export function readSection(
  context: TbxContext,
  section: XmlElement,
  tags: { readonly tag: string | undefined } | undefined,
): ReadSection | undefined {
  const termSections = childrenOf(section).filter((part) => termNames.has(part.name))
  context.rows += termSections.length
  if (tags === undefined) {
    context.skipped += termSections.length
    return undefined
  }
  let definition: string | undefined
  let definitionSource: string | undefined
  const notes: string[] = []
  const takeDefinition = (item: Item): boolean => {
    if (definition !== undefined || item.value === "") return false
    definition = item.value
    definitionSource = item.source ?? definitionSource
    return true
  }
  const items = childrenOf(section)
    .filter((part) => !termNames.has(part.name))
    .map(itemOf)
  const foreign = untaken(items, (item) => {
    if (item.type === "note") return item.value === "" || notes.push(item.value) > 0
    if (item.type === "definition") return takeDefinition(item)
    if (item.type !== "source" || item.value === "" || definitionSource !== undefined) return false
    definitionSource = item.value
    return true
  })
  const terms = termSections.flatMap((part) => readTerm(context, part, tags.tag, takeDefinition) ?? [])
  context.skipped += termSections.length - terms.length
  return {
    tag: tags.tag,
    language: tags.tag ?? context.language,
    ...(definition === undefined ? {} : { definition }),
    ...(definitionSource === undefined ? {} : { definitionSource }),
    ...(notes.length === 0 ? {} : { notes }),
    ...(foreign.length === 0 ? {} : { foreign }),
    terms,
  }
}
