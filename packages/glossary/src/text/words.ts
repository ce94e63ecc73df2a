import type { Span } from "../model/span.ts"
import { connectorOf } from "./connector.ts"
import { printBetween, wordPrintOf } from "./fingerprint.ts"
import { cleanForm, foldKey } from "./fold.ts"
import type { Atom } from "./tokenise.ts"

/** Bytes before the text, so that a word can be read from behind. */
export const BEFORE = 16
const AFTER = 64

/**
 * The words of the text that was scanned last, as numbers in reused arrays: word `i` is
 * `[edges[2i], edges[2i + 1])`. Valid until the next scan.
 */
export interface Words {
  text: string
  masks: readonly Span[]
  count: number
  /** Words were cut by the full rules: `whole` holds them, and the bytes say nothing. */
  isComplex: boolean
  whole: readonly Atom[]
  /** Some letters have diacritics, which the bytes leave out: equal bytes may be different characters. */
  hasMarks: boolean
  /** Words asked for so far. */
  readonly known: Map<number, Atom>
  /** The text from BEFORE on, one byte for each code unit, then zeros. */
  bytes: Uint8Array
  ints: Int32Array
  reader: DataView
  edges: Int32Array
  /** For each word the fingerprint of its small letters. */
  prints: Int32Array
}

const emptyWords = (capacity: number): Words => {
  const bytes = new Uint8Array(BEFORE + capacity + AFTER)
  return {
    text: "",
    masks: [],
    count: 0,
    isComplex: false,
    hasMarks: false,
    whole: [],
    known: new Map(),
    bytes,
    ints: new Int32Array(bytes.buffer),
    reader: new DataView(bytes.buffer),
    edges: new Int32Array(capacity + 4),
    prints: new Int32Array((capacity >> 1) + 2),
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

/** The index of the first mask that ends after the offset; masks are in order and do not overlap. */
export function firstEndingAfter(masks: readonly Span[], offset: number): number {
  let low = 0
  for (let high = masks.length; low < high;) {
    const middle = (low + high) >> 1
    if (masks[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

const isMaskedBetween = (masks: readonly Span[], from: number, to: number): boolean =>
  (masks[firstEndingAfter(masks, from)]?.start ?? Number.POSITIVE_INFINITY) < to

/** Where word `index` begins. */
export const startOf = ({ edges }: Words, index: number): number => edges[2 * index]!

/** Where word `index` ends. */
export const endOf = ({ edges }: Words, index: number): number => edges[2 * index + 1]!

/** Word `index` with its forms and what stands before it, made when it is asked for; undefined beyond the ends. */
export function atomAt(words: Words, index: number): Atom | undefined {
  if (index < 0 || index >= words.count) return undefined
  if (words.isComplex) return words.whole[index]
  const known = words.known.get(index)
  if (known !== undefined) return known
  const { text, masks } = words
  const start = startOf(words, index)
  const end = endOf(words, index)
  const surface = text.slice(start, end)
  const isDotted = surface.charCodeAt(1) === 46
  const clean = cleanForm(isDotted ? surface.replaceAll(".", "") : surface)
  const previousEnd = index === 0 ? 0 : endOf(words, index - 1)
  const isMasked = masks.length > 0 && isMaskedBetween(masks, previousEnd, start)
  const before = isMasked ? "mask" : connectorOf(text.slice(previousEnd, start))
  const atom: Atom = { start, end, clean, key: foldKey(clean), isDotted, before }
  words.known.set(index, atom)
  return atom
}

const DOT = 46

/** The fingerprint of word `index` as it is written. */
export function exactPrintAt(words: Words, index: number): number {
  const start = BEFORE + startOf(words, index)
  if (words.isComplex || words.bytes[start + 1] === DOT) return wordPrintOf(atomAt(words, index)?.clean ?? "").exact
  return printBetween(words.reader, start, BEFORE + endOf(words, index), 0)
}
