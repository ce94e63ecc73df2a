import type { LanguageSection } from "../../model/concept.ts"
import { childrenOf } from "../xml/xml-element.ts"
import { definitionsFirst, takeDefinition, type DefinitionParts } from "./definition.ts"
import { itemOf, untaken } from "./item.ts"
import { readTerm, type ReadTerm } from "./read-term.ts"
import { isTermSection, type LanguageElement } from "./sections.ts"
import type { TbxContext } from "./tbx-context.ts"

/** What a language section says, and its terms. */
export interface ReadSection {
  readonly about: LanguageSection
  readonly terms: readonly ReadTerm[]
}

/** Reads a language section. */
export function readSection(context: TbxContext, { section, tag }: LanguageElement): ReadSection {
  const termSections = childrenOf(section).filter(isTermSection)
  context.rows += termSections.length
  const found: DefinitionParts = {}
  const notes: string[] = []
  const items = childrenOf(section)
    .filter((part) => !isTermSection(part))
    .map(itemOf)
  const foreign = untaken(definitionsFirst(items), (item) =>
    item.type === "note" ? item.value === "" || notes.push(item.value) > 0 : takeDefinition(found, item),
  )
  const terms = termSections.flatMap((part) => readTerm(context, part, tag) ?? [])
  context.skipped += termSections.length - terms.length
  const about = {
    language: tag ?? context.language,
    ...found,
    ...(notes.length === 0 ? {} : { notes }),
    ...(foreign.length === 0 ? {} : { foreign }),
  }
  return { about, terms }
}
