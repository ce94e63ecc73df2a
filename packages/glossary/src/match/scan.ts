import type { Span } from "../model/span.ts"
import { classOf, COMPLEX, PUNCTUATION } from "../text/letter-classes.ts"
import { firstMask, fingerprintOf, joinFingerprints, lastMask, SMALL, wordPrintOf } from "../text/fingerprint.ts"
import { maskedSpans } from "../text/masks.ts"
import { tokenise } from "../text/tokenise.ts"
import { BEFORE, exactPrintAt, firstEndingAfter, type Words, wordsFor } from "../text/words.ts"
import { bitAt, EXACT, NEAR, type Probe } from "./probe.ts"

/** Words of a text, by number and in text order. */
interface Openers {
  count: number
  words: Int32Array
}

/** What the scan of a text leaves: its words, those at which a term may begin by its small letters, and by exact ones. */
export interface Scan {
  readonly words: Words
  readonly folded: Openers
  readonly capital: Openers
}

const BLOCK = 32
const blocksAtOnce = 256
/** One window of the text with what lies before and after it; a constant buffer is what makes reading it cheap. */
const WINDOW = blocksAtOnce * BLOCK
const BEHIND = 256
const AHEAD = 64
const LEAST = 8
const near = new Uint8Array(BEHIND + WINDOW + AHEAD)
const nearInts = new Int32Array(near.buffer)
const nearReader = new DataView(near.buffer)
/** Blocks of the window, by their offsets, in which letters with dots may end. */
const suspects = new Int32Array(blocksAtOnce)
let suspectCount = 0
/** The last two bits of the words of one letter in the block before. */
let lastSingles = 0
const encoder = new TextEncoder()
const folded: Openers = { count: 0, words: new Int32Array(0) }
const capital: Openers = { count: 0, words: new Int32Array(0) }
const CAPITAL_A = 65
const CAPITAL_Z = 90
const DOT = 46

/** Copies the text to bytes, one for each code unit; false where a character needs the full rules. */
function fillBytes(words: Words, text: string): boolean {
  const { bytes } = words
  const { read, written } = encoder.encodeInto(text, bytes.subarray(BEFORE))
  words.hasMarks = false
  if (read !== text.length || written !== text.length) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      const byte = code < 128 ? code : classOf(code)
      if (code >= 128) {
        if (byte === COMPLEX) return false
        words.hasMarks ||= byte > PUNCTUATION
      }
      bytes[BEFORE + index] = byte
    }
  }
  bytes.fill(0, BEFORE + text.length, BEFORE + text.length + 64)
  return true
}

/** Finds where words begin and end in some blocks of 32 bytes, by arithmetic on four bytes at a time. */
function findEdges(edges: Int32Array, blocks: number, first: number, found: number): number {
  let at = BEHIND >> 2
  let isInside = found & 1
  let count = found
  suspectCount = 0
  for (let block = first; block < first + blocks; block += 1) {
    let inWord = 0
    for (let part = 0; part < 8; part += 1) {
      const four = nearInts[at + part]!
      const small = four | SMALL
      const letters = (small + 0x1f1f1f1f) & ~(small + 0x05050505)
      const digits = (four + 0x50505050) & ~(four + 0x46464646)
      inWord |= (Math.imul(((letters | digits) & 0x80808080) >>> 7, 0x10204080) >>> 28) << (part << 2)
    }
    at += 8
    const before = (inWord << 1) | isInside
    const single = inWord & ~before & ~(inWord >>> 1)
    const base = block * BLOCK
    // Two words of one letter, one character apart, may be letters with dots.
    if (((single & (single << 2)) | (lastSingles & single & 3)) !== 0) {
      suspects[suspectCount] = base
      suspectCount += 1
    }
    lastSingles = single >>> 30
    let turns = inWord ^ before
    isInside = inWord >>> 31
    while (turns !== 0) {
      edges[count] = base + 31 - Math.clz32(turns & -turns)
      count += 1
      turns &= turns - 1
    }
  }
  return count
}

const isLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122
const isWordByte = (byte: number): boolean => isLetter(byte) || (byte >= 48 && byte <= 57)

/** The end of letters with dots such as "U.S." that begin here, or 0 where there are not two of them. */
const dottedEnd = (bytes: Uint8Array, start: number): number => {
  let end = start
  while (isLetter(bytes[BEFORE + end]!) && bytes[BEFORE + end + 1] === DOT) end += 2
  return end - start >= 4 && !isWordByte(bytes[BEFORE + end]!) ? end : 0
}

/** Where a scan stands: the fingerprint of the word before, and whether a term of one word may stand there. */
interface Progress {
  print: number
  opens: number
}

const note = (list: Openers, word: number): void => {
  list.words[list.count] = word
  list.count += 1
}

/** Takes the fingerprints of the words whose edges are `[from, to)` and notes the openers among them. */
function printWords(words: Words, probe: Probe, base: number, from: number, to: number, progress: Progress): void {
  const { edges, prints } = words
  const { singles, pairs, shift } = probe
  let { print: previous, opens: previousOpens } = progress
  for (let edge = from; edge < to; edge += 2) {
    const start = edges[edge]!
    const end = edges[edge + 1]!
    const length = end - start
    // The smaller of length and 5 without a branch: which one it is cannot be foretold.
    const more = length - 5
    const size = 5 + (more & (more >> 31))
    const print = fingerprintOf(
      (nearReader.getInt32(start - base, true) | SMALL) & firstMask[size]!,
      (nearReader.getInt32(end - base - 4, true) | SMALL) & lastMask[size]!,
      length,
    )
    prints[edge >> 1] = print
    if ((previousOpens | bitAt(pairs, shift, joinFingerprints(previous, print))) !== 0) note(folded, (edge >> 1) - 1)
    previousOpens = bitAt(singles, shift, print)
    previous = print
  }
  progress.print = previous
  progress.opens = previousOpens
}

/** Does for one word what `printWords` does for many. */
function printWord(
  { prints }: Words,
  { singles, pairs, shift }: Probe,
  print: number,
  edge: number,
  progress: Progress,
) {
  prints[edge >> 1] = print
  const opens = progress.opens | bitAt(pairs, shift, joinFingerprints(progress.print, print))
  if (opens !== 0) note(folded, (edge >> 1) - 1)
  progress.opens = bitAt(singles, shift, print)
  progress.print = print
}

/** Notes the words with a capital at which an abbreviation may begin, spelled right or nearly so. */
function noteCapitals(words: Words, { singles, pairs, shift }: Probe): void {
  const { bytes, edges, prints, count } = words
  for (let word = 0; word < count; word += 1) {
    const first = bytes[BEFORE + edges[2 * word]!]!
    if (first < CAPITAL_A || first > CAPITAL_Z) continue
    const print = prints[word]!
    const exact = exactPrintAt(words, word)
    let opens = bitAt(singles, shift, exact ^ EXACT) | bitAt(singles, shift, print ^ NEAR)
    if (word + 1 < count)
      opens |=
        bitAt(pairs, shift, joinFingerprints(exact ^ EXACT, exactPrintAt(words, word + 1))) |
        bitAt(pairs, shift, joinFingerprints(print ^ NEAR, prints[word + 1]!))
    if (opens !== 0) note(capital, word)
  }
}

/** Takes the words out of `[from, found)` that begin before an offset; the answer is how many edges are left. */
function dropBefore(edges: Int32Array, from: number, found: number, offset: number): number {
  let kept = from
  while (kept + 1 < found && edges[kept]! < offset) kept += 2
  if (kept > from) edges.copyWithin(from, kept, found)
  return found - (kept - from)
}

/** Takes the words out of `[from, found)` that a mask touches; the answer is how many edges are left. */
function dropMasked(edges: Int32Array, masks: readonly Span[], from: number, found: number): number {
  let kept = from
  let mask = firstEndingAfter(masks, edges[from] ?? 0)
  for (let edge = from; edge + 1 < found; edge += 2) {
    const start = edges[edge]!
    const end = edges[edge + 1]!
    while (mask < masks.length && masks[mask]!.end <= start) mask += 1
    if (mask < masks.length && masks[mask]!.start < end) continue
    edges[kept] = start
    edges[kept + 1] = end
    kept += 2
  }
  if ((found & 1) === 1) edges[kept] = edges[found - 1]!
  return kept + (found & 1)
}

/** The first edge in `[from, to)` at which a word begins at the offset or after it. */
function edgeFrom(edges: Int32Array, from: number, to: number, offset: number): number {
  let low = from >> 1
  for (let high = to >> 1; low < high;) {
    const middle = (low + high) >> 1
    if (edges[2 * middle]! < offset) low = middle + 1
    else high = middle
  }
  return 2 * low
}

/** Whether the word is one letter and its dot the last byte before the offset. */
const endsInDot = ({ bytes, edges }: Words, edge: number, offset: number): boolean =>
  edges[edge] === offset - 2 && bytes[BEFORE + offset - 1] === DOT

/** Scans a text that fits the bytes, window by window, so that what one step leaves is still near for the next. */
function scanBytes(words: Words, probe: Probe): void {
  const { text, bytes, edges, masks } = words
  const blocks = (text.length + BLOCK) >> 5
  lastSingles = 0
  const progress: Progress = { print: 0, opens: 0 }
  let dotted = 0
  let found = 0
  let edge = 0
  const printAlone = (): void => {
    printWord(
      words,
      probe,
      wordPrintOf(text.slice(edges[edge], edges[edge + 1]).replaceAll(".", "")).folded,
      edge,
      progress,
    )
    edge += 2
  }
  for (let block = 0; block < blocks; block += blocksAtOnce) {
    const base = block * BLOCK - BEHIND
    const first = Math.max(0, BEFORE + base)
    near.set(bytes.subarray(first, BEFORE + base + near.length), first - BEFORE - base)
    found = findEdges(edges, Math.min(blocks, block + blocksAtOnce) - block, block, found)
    if (masks.length > 0) found = dropMasked(edges, masks, edge, found)
    if (dotted > 0) found = dropBefore(edges, edge, found, dotted)
    if (edge + 1 < found && edges[edge]! < base + LEAST) printAlone()
    for (let suspect = 0; suspect < suspectCount; suspect += 1) {
      const begin = suspects[suspect]! - 2
      let at = edgeFrom(edges, edge, found & ~1, begin)
      for (; at + 1 < found && edges[at]! < begin + BLOCK + 2; at += 2) {
        const start = edges[at]!
        if (edges[at + 1] !== start + 1 || bytes[BEFORE + start + 1] !== DOT) continue
        const end = dottedEnd(bytes, start)
        if (end === 0) continue
        printWords(words, probe, base, edge, at, progress)
        found = dropBefore(edges, at + 2, found, end)
        edges[at + 1] = end
        edge = at
        dotted = end
        printAlone()
      }
    }
    const whole = found & ~1
    const isOpen = block + blocksAtOnce < blocks && endsInDot(words, whole - 2, (block + blocksAtOnce) * BLOCK)
    // Letters with dots that go on in the next window are put together there.
    const printed = isOpen && whole > edge ? whole - 2 : whole
    printWords(words, probe, base, edge, printed, progress)
    edge = printed
  }
  words.count = edge >> 1
  if (progress.opens !== 0) note(folded, words.count - 1)
  // The pair before the first word is made of nothing.
  if (folded.words[0] === -1 && folded.count > 0) {
    folded.words.copyWithin(0, 1, folded.count)
    folded.count -= 1
  }
  if (probe.hasExact) noteCapitals(words, probe)
}

/** Scans a text by the full rules; every word is an opener. */
function scanAtoms(words: Words): void {
  words.whole = tokenise(words.text, words.masks)
  words.count = words.whole.length
  for (const [index, { start, end, clean }] of words.whole.entries()) {
    words.edges[2 * index] = start
    words.edges[2 * index + 1] = end
    words.prints[index] = wordPrintOf(clean).folded
    note(folded, index)
    note(capital, index)
  }
}

const mayHaveMasks = (text: string): boolean => text.includes("`") || text.includes("://") || text.includes("@")

/** Cuts a text into words and finds those at which a term may begin; the result is valid until the next scan. */
export function scan(text: string, probe: Probe): Scan {
  const words = wordsFor(text)
  words.text = text
  words.masks = mayHaveMasks(text) ? maskedSpans(text) : []
  words.known.clear()
  for (const list of [folded, capital]) {
    list.count = 0
    if (list.words.length < words.prints.length) list.words = new Int32Array(words.prints.length)
  }
  words.isComplex = !fillBytes(words, text)
  if (words.isComplex) scanAtoms(words)
  else scanBytes(words, probe)
  return { words, folded, capital }
}
