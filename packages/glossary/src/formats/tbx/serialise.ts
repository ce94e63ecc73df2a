import type { ForeignData } from "../../model/foreign-data.ts"

const isName = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_.-]*(:[\p{L}_][\p{L}\p{N}_.-]*)?$/u.test(name)

/** Characters that XML 1.0 cannot hold in any spelling (production 2, Char). */
// oxlint-disable-next-line no-control-regex -- These are the characters to find.
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const codes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
}

const possible = (text: string): string => text.toWellFormed().replace(impossible, "\uFFFD")

const escapedText = (text: string): string => possible(text).replace(/[&<>\r]/g, (char) => codes[char] ?? char)

/** The value of an attribute as it stands between quotation marks. */
export const escapedAttribute = (text: string): string =>
  possible(text).replace(/[&<>"\r\n\t]/g, (char) => codes[char] ?? char)

const startTag = (element: ForeignData): string => {
  const attributes = Object.entries(element.attributes).filter(([name]) => isName(name))
  return [element.name, ...attributes.map(([name, value]) => `${name}="${escapedAttribute(value)}"`)].join(" ")
}

/**
 * The element as XML, indented where it holds only elements. Characters that XML cannot hold become U+FFFD; elements and
 * attributes whose names are no XML names are left out.
 */
export function serialise(element: ForeignData, indent = ""): string {
  if (!isName(element.name)) return ""
  if (element.content.length === 0) return `${indent}<${startTag(element)}/>\n`
  const isFlat =
    element.content.some((part) => typeof part === "string") || element.attributes["xml:space"] === "preserve"
  if (isFlat) return `${indent}${inline(element)}\n`
  const inside = element.content
    .map((part) => (typeof part === "string" ? "" : serialise(part, `${indent}  `)))
    .join("")
  return `${indent}<${startTag(element)}>\n${inside}${indent}</${element.name}>\n`
}

const inline = (element: ForeignData): string => {
  if (!isName(element.name)) return ""
  const inside = element.content.map((part) => (typeof part === "string" ? escapedText(part) : inline(part))).join("")
  return `<${startTag(element)}>${inside}</${element.name}>`
}
