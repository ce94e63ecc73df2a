/** An element of an XML file with its content in order; `line` and `column` count from 1. */
export interface XmlElement {
  readonly name: string
  /** The name without its prefix, and the namespace that the prefix stands for (empty where none is declared). */
  readonly local: string
  readonly namespace: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: readonly (string | XmlElement)[]
  /** The namespaces in scope, by prefix; the default namespace has the prefix "". */
  readonly scope: ReadonlyMap<string, string>
  readonly line: number
  readonly column: number
}

/** The child elements, without the text between them. */
export const childrenOf = (element: XmlElement): readonly XmlElement[] =>
  element.content.filter((part) => typeof part !== "string")

/** The text of an element and its descendants as it stands. */
export const rawText = (element: XmlElement): string =>
  element.content.map((part) => (typeof part === "string" ? part : rawText(part))).join("")

/** The text as collapsed as XML asks of text that is not marked `xml:space="preserve"`. */
export const collapse = (text: string): string => text.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "")

/** The text of an element and its descendants, with white space as `xml:space` says. */
export const textOf = (element: XmlElement): string =>
  element.attributes["xml:space"] === "preserve" ? rawText(element) : collapse(rawText(element))
