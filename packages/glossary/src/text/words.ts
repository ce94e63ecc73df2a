import type { Span } from "../model/span.ts"
import { connectorOf } from "./connector.ts"
import { cleanForm, foldKey } from "./fold.ts"
import type { Atom } from "./tokenise.ts"

/** Bytes before the text, so that a word can be read from behind. */
export const BEFORE = 16
const AFTER = 64

/**
 * The words of the text that was scanned last, as numbers in reused arrays: word `i` is
 * `[starts[i], ends[i])` with the fingerprint of its small letters in `prints[i]`. Valid until the next scan.
 */
export interface Words {
  text: string
  masks: readonly Span[]
  count: number
  /** Words were cut by the full rules: `whole` holds them, and the bytes say nothing. */
  isComplex: boolean
  whole: readonly Atom[]
  /** All characters are ASCII, so that equal bytes are equal characters. */
  isAscii: boolean
  /** Words asked for so far. */
  readonly known: Map<number, Atom>
  /** The text from BEFORE on, one byte for each code unit, then zeros. */
  bytes: Uint8Array
  ints: Int32Array
  reader: DataView
  starts: Int32Array
  ends: Int32Array
  prints: Int32Array
}

const emptyWords = (capacity: number): Words => {
  const bytes = new Uint8Array(BEFORE + capacity + AFTER)
  const most = (capacity >> 1) + 2
  return {
    text: "",
    masks: [],
    count: 0,
    isComplex: false,
    isAscii: true,
    whole: [],
    known: new Map(),
    bytes,
    ints: new Int32Array(bytes.buffer),
    reader: new DataView(bytes.buffer),
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    prints: new Int32Array(most),
  }
}

const usual = 1 << 16
let kept = emptyWords(usual)

/** Room for the words of a text of that length; the arrays are reused unless the text is far longer than usual. */
export function wordsFor(text: string): Words {
  const needed = (text.length + 63) & ~63
  if (kept.bytes.length < BEFORE + needed + AFTER) {
    const larger = emptyWords(Math.max(needed, usual))
    if (needed > 1 << 22) return larger
    kept = larger
  }
  return kept
}

const isMaskedBetween = (masks: readonly Span[], from: number, to: number): boolean => {
  let low = 0
  for (let high = masks.length; low < high;) {
    const middle = (low + high) >> 1
    if (masks[middle]!.start < from) low = middle + 1
    else high = middle
  }
  return (masks[low]?.start ?? Number.POSITIVE_INFINITY) < to
}

/** Word `index` with its forms and what stands before it, made when it is asked for; undefined beyond the ends. */
export function atomAt(words: Words, index: number): Atom | undefined {
  if (index < 0 || index >= words.count) return undefined
  if (words.isComplex) return words.whole[index]
  const known = words.known.get(index)
  if (known !== undefined) return known
  const { text, starts, ends, masks } = words
  const start = starts[index]!
  const end = ends[index]!
  const surface = text.slice(start, end)
  const isDotted = surface.charCodeAt(1) === 46
  const clean = cleanForm(isDotted ? surface.replaceAll(".", "") : surface)
  const previousEnd = index === 0 ? 0 : ends[index - 1]!
  const isMasked = masks.length > 0 && isMaskedBetween(masks, previousEnd, start)
  const before = isMasked ? "mask" : connectorOf(text.slice(previousEnd, start))
  const atom: Atom = { start, end, clean, key: foldKey(clean), isDotted, before }
  words.known.set(index, atom)
  return atom
}
