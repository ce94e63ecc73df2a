import type { Span } from "../model/span.ts"
import { connectorOf, type Connector } from "./connector.ts"
import { cleanForm, droppedClass, foldKey } from "./fold.ts"

/** One word of a text: its span in the original, its clean and folded forms, and what stands before it. */
export interface Atom extends Span {
  readonly clean: string
  readonly key: string
  /** Written with dots, as in "U.S."; the forms leave the dots out. */
  readonly isDotted: boolean
  readonly before: Connector
}

/** The modifier letter apostrophe is a letter to Unicode and an apostrophe to writers. */
const apostrophe = "\\u02BC"
const word = `[[\\p{L}\\p{M}\\p{N}]--${apostrophe}]`
const wordOrDropped = `[[\\p{L}\\p{M}\\p{N}${droppedClass}]--${apostrophe}]`
const dropped = `[${droppedClass}]*`
const letterAndDot = `[\\p{L}--${apostrophe}][\\p{M}${droppedClass}]*\\.`
const atom = new RegExp(
  `(${letterAndDot}(?:${dropped}${letterAndDot})+)(?!${dropped}${word})|${word}(?:${wordOrDropped}*${word})?`,
  "gv",
)

/**
 * Splits a text into words (maximal runs of letters, marks and digits) outside the masked spans, in linear time; the
 * connector before the first word of the text is `none` at offset 0.
 */
export function tokenise(text: string, masks: readonly Span[] = []): readonly Atom[] {
  const atoms: Atom[] = []
  let previousEnd = 0
  let maskIndex = 0
  let isMasked = false
  for (const hit of text.matchAll(atom)) {
    const start = hit.index
    const end = start + hit[0].length
    while (maskIndex < masks.length && (masks[maskIndex]?.end ?? 0) <= start) {
      isMasked ||= (masks[maskIndex]?.start ?? 0) >= previousEnd
      maskIndex += 1
    }
    const mask = masks[maskIndex]
    if (mask !== undefined && mask.start < end) {
      isMasked = true
      continue
    }
    const isDotted = hit[1] !== undefined
    const clean = cleanForm(isDotted ? hit[0].replaceAll(".", "") : hit[0])
    const before = isMasked ? "mask" : connectorOf(text.slice(previousEnd, start))
    atoms.push({ start, end, clean, key: foldKey(clean), isDotted, before })
    previousEnd = end
    isMasked = false
  }
  return atoms
}
