import type { ForeignData } from "../../model/foreign-data.ts"
import { childrenOf, textOf, type XmlElement } from "../xml/xml-element.ts"
import { foreignOf } from "./foreign-of.ts"

/** One statement of a TBX entry: a data category, or a note, with what its group says of it. */
export interface Item {
  /** The data category, `note`, or empty where the element is none. */
  readonly type: string
  readonly value: string
  readonly target: string | undefined
  readonly source: string | undefined
  readonly element: XmlElement
  /** What else stands in the group. */
  readonly extras: readonly XmlElement[]
}

const groups: ReadonlySet<string> = new Set(["descripGrp", "termNoteGrp", "adminGrp"])

const typeOf = (element: XmlElement): string => (element.name === "note" ? "note" : (element.attributes["type"] ?? ""))

const targetOf = (element: XmlElement | undefined): string | undefined =>
  element?.attributes["target"]?.replace(/^#/, "") || undefined

const groupItem = (element: XmlElement): Item => {
  const [main, ...rest] = childrenOf(element)
  if (main === undefined) return { type: "", value: "", target: undefined, source: undefined, element, extras: [] }
  const source = rest.find((part) => part.attributes["type"] === "source")
  const ref = rest.find((part) => part.name === "ref")
  return {
    type: typeOf(main),
    value: textOf(main),
    target: targetOf(main) ?? targetOf(ref),
    source: source === undefined ? undefined : textOf(source) || undefined,
    element,
    extras: rest.filter((part) => part !== source && part !== ref),
  }
}

/** The statement that the element makes. */
export const itemOf = (element: XmlElement): Item =>
  groups.has(element.name)
    ? groupItem(element)
    : {
        type: typeOf(element),
        value: textOf(element),
        target: targetOf(element),
        source: undefined,
        element,
        extras: [],
      }

/** Offers each statement to `take`, and what else stands in the group of one that is taken; the rest is kept as it is. */
export const untaken = (items: readonly Item[], take: (item: Item) => boolean): readonly ForeignData[] =>
  items.flatMap((item) => (take(item) ? untaken(item.extras.map(itemOf), take) : [foreignOf(item.element)]))
