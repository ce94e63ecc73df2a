import type { Span } from "../../model/span.ts"
import { foldSigns } from "./fold-signs.ts"

/** What stands between two words. Joints are alike when they have the same kind and, for `other`, the same signs. */
export interface Joint {
  readonly kind: "nothing" | "space" | "paragraph" | "mask" | "-" | "/" | "&" | "'" | "." | "glue" | "other"
  readonly signs: string
}

const kinds: Readonly<Record<string, Joint["kind"]>> = {
  "": "nothing",
  " ": "space",
  "-": "-",
  "/": "/",
  "&": "&",
  "'": "'",
  ".": ".",
  ":": "glue",
  _: "glue",
}

const blankLine = /\n[^\S\n]*\n|\r[^\S\r\n]*\r|\u2029/u

/** The joint between two neighbours in a text. */
export function jointBetween(text: string, before: Span, after: Span, masked: readonly Span[]): Joint {
  if (masked.some((mask) => mask.start < after.start && mask.end > before.end)) return { kind: "mask", signs: "" }
  const between = text.slice(before.end, after.start)
  if (blankLine.test(between.replaceAll("\r\n", "\n"))) return { kind: "paragraph", signs: "" }
  const signs = foldSigns(between)
  return { kind: kinds[signs] ?? "other", signs }
}
