import type { ForeignData } from "../../model/foreign-data.ts"
import type { XmlElement } from "../xml/xml-element.ts"

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(":")))

/** Declarations that the element needs where it is written without what surrounded it. */
const missingDeclarations = (
  element: XmlElement,
  declared: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] => {
  const prefixes = new Set([element.name, ...Object.keys(element.attributes)].map(prefixOf))
  return [...prefixes].flatMap((prefix): readonly (readonly [string, string])[] => {
    const uri = element.scope.get(prefix)
    if (prefix === "" || prefix === "xml" || prefix === "xmlns" || uri === undefined) return []
    return declared.get(prefix) === uri ? [] : [[`xmlns:${prefix}`, uri]]
  })
}

const isLayout = (element: XmlElement): boolean =>
  element.attributes["xml:space"] !== "preserve" &&
  element.content.some((part) => typeof part !== "string") &&
  element.content.every((part) => typeof part !== "string" || part.trim() === "")

/** Keeps the element as it is: what it means is not known here, and what is written back must mean the same. */
export function foreignOf(element: XmlElement, declared: ReadonlyMap<string, string> = new Map()): ForeignData {
  const added = missingDeclarations(element, declared)
  const own = Object.entries(element.attributes).filter(([name]) => name.startsWith("xmlns:"))
  const inside = new Map([...declared, ...[...added, ...own].map(([name, uri]) => [name.slice(6), uri] as const)])
  const parts = isLayout(element) ? element.content.filter((part) => typeof part !== "string") : element.content
  return {
    name: element.name,
    attributes: { ...Object.fromEntries(added), ...element.attributes },
    content: parts.map((part) => (typeof part === "string" ? part : foreignOf(part, inside))),
  }
}
