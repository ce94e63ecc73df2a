/**
 * What TBX has no data category for is written as `<admin type="x-readback-…">` (DCA) or as a tag of our namespace (DCT),
 * which other tools leave alone. The status `forbidden` and the types that TBX-Basic lacks are written as the nearest
 * standard value beside such an element.
 */
export type OwnCategory =
  | "firstUse"
  | "relation"
  | "termId"
  | "status"
  | "termType"
  | "severity"
  | "replacement"
  | "message"
  | "case"
  | "hyphen"
  | "inflect"
  | "form"
  | "head"
  | "unsafeOk"
  | "priority"
  | "minConfidence"
  | "requires"
  | "unless"
  | "positiveExample"
  | "negativeExample"
  | "validFrom"
  | "validTo"
  | "profile"
  | "override"

const prefix = "x-readback-"

/** The value of `type` that names our category. */
export const ownType = (category: OwnCategory): string => `${prefix}${category}`

/** The tag that names the category in our namespace, or undefined where the type is not ours. */
export const ownTag = (type: string): string | undefined =>
  /^x-readback-[A-Za-z]+$/.test(type) ? type.slice(prefix.length) : undefined
