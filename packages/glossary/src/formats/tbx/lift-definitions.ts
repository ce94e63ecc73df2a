import { childrenOf, type XmlElement } from "../xml/xml-element.ts"
import { itemOf } from "./item.ts"
import { isTermSection, type LanguageElement } from "./sections.ts"

const says = (part: XmlElement, type: string): boolean => {
  const item = itemOf(part)
  return item.type === type && item.value !== ""
}

const defines = (part: XmlElement): boolean => says(part, "definition")

const without = (element: XmlElement, moved: readonly XmlElement[]): XmlElement => ({
  ...element,
  content: element.content.filter((part) => typeof part === "string" || !moved.includes(part)),
})

/** A definition that stands at a term defines the concept in the language of the term. */
const fromTerm = (section: XmlElement): XmlElement => {
  const term = childrenOf(section).find((part) => isTermSection(part) && childrenOf(part).some(defines))
  if (term === undefined || childrenOf(section).some(defines)) return section
  const moved = childrenOf(term).filter(defines)
  const content = section.content.map((part) => (part === term ? without(term, moved) : part))
  return { ...section, content: [...moved, ...content] }
}

/**
 * Moves definitions to where the model has them: from a term to its language, and from the language of the glossary to the
 * concept, unless the concept has one. What is moved is written at its new place, and stays there when read again.
 */
export function liftDefinitions(
  own: readonly XmlElement[],
  sections: readonly LanguageElement[],
): { readonly own: readonly XmlElement[]; readonly sections: readonly LanguageElement[] } {
  const isDefined = own.some((part) => defines(part) || says(part, "source"))
  const lifted = sections.map((one) =>
    one.tag === undefined && isDefined ? one : { ...one, section: fromTerm(one.section) },
  )
  const main = lifted.find(({ tag }) => tag === undefined)
  if (main === undefined || isDefined || !childrenOf(main.section).some(defines)) return { own, sections: lifted }
  const moved = childrenOf(main.section).filter((part) => defines(part) || says(part, "source"))
  return {
    own: [...own, ...moved],
    sections: lifted.map((one) => (one === main ? { ...one, section: without(one.section, moved) } : one)),
  }
}
