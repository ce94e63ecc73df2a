import type { Concept } from "../../model/concept.ts"
import type { ForeignData } from "../../model/foreign-data.ts"
import type { GlossaryMeta } from "../glossary-meta.ts"
import { moduleNamespaces } from "./data-category.ts"
import { group, leaf } from "./elements.ts"
import { inTags } from "./in-tags.ts"
import { escapedAttribute, serialise } from "./serialise.ts"
import { conceptEntry } from "./write-entry.ts"
import { xmlIdOf } from "./xml-id.ts"

/** The styles of TBX: data categories as attributes or as tags (ISO 30042:2019), or the `martif` of 2008. */
export type TbxStyle = "dca" | "dct" | "v2"

const namesOf2008: Readonly<Record<string, string>> = {
  conceptEntry: "termEntry",
  langSec: "langSet",
  termSec: "tig",
}

const as2008 = (element: ForeignData): ForeignData => ({
  ...element,
  name: namesOf2008[element.name] ?? element.name,
  content: element.content.map((part) => (typeof part !== "string" && part.name in namesOf2008 ? as2008(part) : part)),
})

const inStyle: Readonly<Record<TbxStyle, (entry: ForeignData) => ForeignData>> = {
  dca: (entry) => entry,
  dct: inTags,
  v2: as2008,
}

const modules = Object.entries(moduleNamespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join("")

const rootStart = (style: TbxStyle, language: string): string => {
  const lang = escapedAttribute(language)
  if (style === "v2") return `<martif type="TBX-Basic" xml:lang="${lang}">\n`
  const namespaces = style === "dct" ? modules : ""
  return `<tbx type="TBX-Basic" style="${style}" xml:lang="${lang}" xmlns="urn:iso:std:iso:30042:ed-2"${namespaces}>\n`
}

const header = (style: TbxStyle, meta: GlossaryMeta): ForeignData => {
  const title = group("titleStmt", [leaf("title", meta.title ?? "Glossary")])
  const description = group("sourceDesc", [
    leaf("p", `Written by Readback. Types that begin with "x-readback-" are its own.`),
  ])
  return group(style === "v2" ? "martifHeader" : "tbxHeader", [group("fileDesc", [title, description])])
}

/**
 * Writes TBX-Basic entry by entry, in UTF-8. Reading it again gives equal concepts, but for characters that XML cannot hold;
 * terms come back grouped by language.
 */
export function* writeTbx(concepts: Iterable<Concept>, style: TbxStyle, meta: GlossaryMeta = {}): Generator<string> {
  const language = meta.language ?? "en"
  const known = [...concepts]
  const ids = new Set(known.map((concept) => xmlIdOf(concept.id)))
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${rootStart(style, language)}${serialise(header(style, meta), "  ")}`
  yield "  <text>\n    <body>\n"
  for (const concept of known) yield serialise(inStyle[style](conceptEntry(concept, language, ids)), "      ")
  yield `    </body>\n  </text>\n</${style === "v2" ? "martif" : "tbx"}>\n`
}
