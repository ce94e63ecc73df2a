import { isLanguageTag } from "../language-tag.ts"
import { childrenOf, type XmlElement } from "../xml/xml-element.ts"
import { tell, type TbxContext } from "./tbx-context.ts"

/** A language section and its language (BCP 47); no tag stands for the language of the glossary. */
export interface LanguageElement {
  readonly section: XmlElement
  readonly tag: string | undefined
}

const sectionNames: ReadonlySet<string> = new Set(["langSec", "langSet"])
const termNames: ReadonlySet<string> = new Set(["termSec", "tig", "ntig"])

/** Whether the element holds what is said in one language. */
export const isLanguageSection = (element: XmlElement): boolean => sectionNames.has(element.name)

/** Whether the element holds a term and what is said of it. */
export const isTermSection = (element: XmlElement): boolean => termNames.has(element.name)

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? ""

/**
 * The language sections of an entry, those of one language joined to one and those with terms first. A regional variant
 * stands for the language of the glossary where the entry has nothing nearer. Sections without a language are left out and
 * reported.
 */
export function languageSections(context: TbxContext, entry: XmlElement): readonly LanguageElement[] {
  const tagged = childrenOf(entry)
    .filter(isLanguageSection)
    .map((section) => {
      const tag = section.attributes["xml:lang"] ?? section.attributes["lang"] ?? ""
      return { section, tag: tag.replaceAll("_", "-") }
    })
  for (const { section, tag } of tagged.filter(({ tag: given }) => !isLanguageTag(given))) {
    const terms = childrenOf(section).filter(isTermSection).length
    context.rows += terms
    context.skipped += terms
    const what = tag === "" ? "has no xml:lang" : `has the xml:lang "${tag.slice(0, 40)}", which is no language tag,`
    const message = `The language section in line ${section.line} ${what} and was left out. Name its language, for example xml:lang="en".`
    tell(context, section, "error", "missing-language", message, { field: "xml:lang" })
  }
  const good = tagged.filter(({ tag }) => isLanguageTag(tag))
  const wanted = context.language.toLowerCase()
  const nearest =
    good.find(({ tag }) => tag.toLowerCase() === wanted) ?? good.find(({ tag }) => primary(tag) === primary(wanted))
  const joined = [...Map.groupBy(good, ({ tag }) => tag)].flatMap(
    ([tag, [first, ...others]]): readonly LanguageElement[] => {
      if (first === undefined) return []
      const content = [first, ...others].flatMap(({ section }) => section.content)
      return [{ section: { ...first.section, content }, tag: tag === nearest?.tag ? undefined : tag }]
    },
  )
  const hasTerms = ({ section }: LanguageElement): boolean => childrenOf(section).some(isTermSection)
  return [...joined.filter(hasTerms), ...joined.filter((one) => !hasTerms(one))]
}
