import type { XmlElement } from "../xml/xml-element.ts"
import { tell, type TbxContext } from "./tbx-context.ts"

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? ""

const isWellFormed = (tag: string): boolean => /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(tag)

/**
 * The language of each section (BCP 47): undefined for the language of the glossary, which a regional variant stands for
 * where the entry has nothing nearer. Sections without a language are missing from the map and reported.
 */
export function languageTags(
  context: TbxContext,
  sections: readonly XmlElement[],
): ReadonlyMap<XmlElement, { readonly tag: string | undefined }> {
  const tags = new Map<XmlElement, string>()
  for (const section of sections) {
    const tag = section.attributes["xml:lang"] ?? section.attributes["lang"] ?? ""
    if (isWellFormed(tag.replaceAll("_", "-"))) tags.set(section, tag.replaceAll("_", "-"))
    else {
      const what = tag === "" ? "has no xml:lang" : `has the xml:lang "${tag.slice(0, 40)}", which is no language tag,`
      const message = `The language section in line ${section.line} ${what} and was left out. Name its language, for example xml:lang="en".`
      tell(context, section, "error", "missing-language", message, { field: "xml:lang" })
    }
  }
  const wanted = context.language.toLowerCase()
  const exact = [...tags.values()].find((tag) => tag.toLowerCase() === wanted)
  const nearest = exact ?? [...tags.values()].find((tag) => primary(tag) === primary(wanted))
  return new Map([...tags].map(([section, tag]) => [section, { tag: tag === nearest ? undefined : tag }]))
}
