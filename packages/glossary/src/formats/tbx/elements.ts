import type { ForeignData } from "../../model/foreign-data.ts"
import { collapse } from "../xml/xml-element.ts"
import { ownType, type OwnCategory } from "./own-category.ts"

/** An element that holds elements. */
export const group = (
  name: string,
  content: readonly ForeignData[],
  attributes: Readonly<Record<string, string>> = {},
): ForeignData => ({ name, attributes, content })

/** An element that holds a text, whose white space readers must keep where it is more than single blanks. */
export const leaf = (name: string, value: string, attributes: Readonly<Record<string, string>> = {}): ForeignData => ({
  name,
  attributes: collapse(value) === value ? attributes : { ...attributes, "xml:space": "preserve" },
  content: [value],
})

/** A data category, in style DCA; none where there is no value. */
export const category = (name: string, type: string, value: string | undefined): readonly ForeignData[] =>
  value === undefined ? [] : [leaf(name, value, { type })]

/** A statement of ours; none where there is no value. */
export const own = (type: OwnCategory, value: string | undefined): readonly ForeignData[] =>
  category("admin", ownType(type), value)

/** One statement of ours for each value. */
export const ownEach = (type: OwnCategory, values: readonly string[] | undefined): readonly ForeignData[] =>
  (values ?? []).flatMap((value) => own(type, value))

/** A statement and where it is from, in the group that TBX has for the two. */
export const sourced = (type: string, value: string, source: string | undefined): readonly ForeignData[] =>
  source === undefined
    ? category("descrip", type, value)
    : [group("descripGrp", [...category("descrip", type, value), ...category("admin", "source", source)])]
