import { classOf, COMPLEX } from "../text/letter-classes.ts"
import {
  firstMask,
  fingerprintOf,
  joinFingerprints,
  lastMask,
  secondMask,
  SMALL,
  wordPrintOf,
} from "../text/fingerprint.ts"
import { maskedSpans } from "../text/masks.ts"
import { tokenise } from "../text/tokenise.ts"
import { BEFORE, type Words, wordsFor } from "../text/words.ts"
import { bitAt, EXACT, NEAR, type Probe } from "./probe.ts"

/** What the scan of a text leaves: its words, and in text order those of them at which a term may begin. */
export interface Scan {
  readonly words: Words
  readonly openers: Int32Array
  readonly openerCount: number
}

const BLOCK = 32
const blocksAtOnce = 512
/** Starts and ends of the words of one window, in turn. */
const edges = new Int32Array(blocksAtOnce * BLOCK + 2)
const encoder = new TextEncoder()
let openers = new Int32Array(1 << 15)
const farAway = 0x7fffffff
const DOT = 46

/** Copies the text to bytes, one for each code unit; false where a character needs the full rules. */
function fillBytes(words: Words, text: string): boolean {
  const { bytes } = words
  const { read, written } = encoder.encodeInto(text, bytes.subarray(BEFORE))
  words.isAscii = read === text.length && written === text.length
  if (!words.isAscii) {
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      const byte = code < 128 ? code : classOf(code)
      if (byte === COMPLEX && code >= 128) return false
      bytes[BEFORE + index] = byte
    }
  }
  bytes.fill(0, BEFORE + text.length, BEFORE + text.length + 64)
  return true
}

/** Finds where words begin and end in some blocks of 32 bytes, by arithmetic on four bytes at a time. */
function findEdges(ints: Int32Array, from: number, to: number, found: number): number {
  let at = (BEFORE >> 2) + from * 8
  let isInside = found & 1
  let count = found
  for (let block = from; block < to; block += 1) {
    let inWord = 0
    for (let part = 0; part < 8; part += 1) {
      const four = ints[at + part]!
      const small = four | SMALL
      const letters = (small + 0x1f1f1f1f) & ~(small + 0x05050505)
      const digits = (four + 0x50505050) & ~(four + 0x46464646)
      inWord |= (Math.imul(((letters | digits) & 0x80808080) >>> 7, 0x10204080) >>> 28) << (part << 2)
    }
    at += 8
    let turns = inWord ^ ((inWord << 1) | isInside)
    isInside = inWord >>> 31
    const base = block * BLOCK
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

/** Scans a text that fits the bytes. */
function scanBytes(words: Words, probe: Probe): number {
  const { text, bytes, ints, reader, starts, ends, prints, masks } = words
  const { singles, pairs, shift } = probe
  const blocks = (text.length + BLOCK) >> 5
  let left = 0
  let count = 0
  let opened = 0
  let free = 0
  let mask = 0
  let wall = masks[0]?.start ?? farAway
  let previous = 0
  let previousExact = 0
  let previousOpens = 0
  let wasCapital = false
  for (let block = 0; block < blocks; block += blocksAtOnce) {
    const found = findEdges(ints, block, Math.min(blocks, block + blocksAtOnce), left)
    const last = found & ~1
    for (let edge = 0; edge < last; edge += 2) {
      const start = edges[edge]!
      let end = edges[edge + 1]!
      const length = end - start
      let isDotted = false
      if (((start - free) | (wall - end)) < 0) {
        while (wall < end && masks[mask]!.end <= start) {
          mask += 1
          wall = masks[mask]?.start ?? farAway
        }
        if (start < free || wall < end) continue
      }
      if (length === 1 && bytes[BEFORE + end] === DOT) {
        const dotted = dottedEnd(bytes, start)
        // A mask never begins inside such letters: it begins with a backtick, or at the start of a longer word.
        if (dotted > 0) {
          isDotted = true
          end = dotted
          free = dotted
        }
      }
      const size = length < 9 ? length : 9
      const one = reader.getInt32(BEFORE + start, true) & firstMask[size]!
      const two = reader.getInt32(BEFORE + start + 4, true) & secondMask[size]!
      const three = reader.getInt32(BEFORE + end - 4, true) & lastMask[size]!
      const smallOne = (one | SMALL) & firstMask[size]!
      const smallTwo = (two | SMALL) & secondMask[size]!
      const smallThree = (three | SMALL) & lastMask[size]!
      let print = fingerprintOf(smallOne, smallTwo, smallThree, length)
      let exact = print
      let isCapital = one !== smallOne || two !== smallTwo || three !== smallThree
      if (isDotted) {
        const whole = wordPrintOf(text.slice(start, end).replaceAll(".", ""))
        print = whole.folded
        exact = whole.exact
        isCapital = whole.hasCapital
      } else if (isCapital) exact = fingerprintOf(one, two, three, length)
      starts[count] = start
      ends[count] = end
      prints[count] = print
      const pair = joinFingerprints(previous, print)
      let opens = previousOpens | bitAt(pairs, shift, pair)
      if (wasCapital)
        opens |=
          bitAt(pairs, shift, joinFingerprints(previousExact ^ EXACT, exact)) |
          bitAt(pairs, shift, joinFingerprints(previous ^ NEAR, print))
      if (opens !== 0 && count > 0) {
        openers[opened] = count - 1
        opened += 1
      }
      previousOpens = bitAt(singles, shift, print)
      if (isCapital) previousOpens |= bitAt(singles, shift, exact ^ EXACT) | bitAt(singles, shift, print ^ NEAR)
      previous = print
      previousExact = exact
      wasCapital = isCapital
      count += 1
    }
    left = found & 1
    if (left === 1) edges[0] = edges[found - 1]!
  }
  if (previousOpens !== 0) {
    openers[opened] = count - 1
    opened += 1
  }
  words.count = count
  return opened
}

/** Scans a text by the full rules; every word is an opener. */
function scanAtoms(words: Words): number {
  const atoms = tokenise(words.text, words.masks)
  words.whole = atoms
  words.count = atoms.length
  for (const [index, atom] of atoms.entries()) {
    words.starts[index] = atom.start
    words.ends[index] = atom.end
    words.prints[index] = wordPrintOf(atom.clean).folded
    openers[index] = index
  }
  return atoms.length
}

const mayHaveMasks = (text: string): boolean => text.includes("`") || text.includes("://") || text.includes("@")

/** Cuts a text into words and finds those at which a term may begin; the result is valid until the next scan. */
export function scan(text: string, probe: Probe): Scan {
  const words = wordsFor(text)
  if (openers.length < words.starts.length) openers = new Int32Array(words.starts.length)
  words.text = text
  words.masks = mayHaveMasks(text) ? maskedSpans(text) : []
  words.known.clear()
  words.isComplex = !fillBytes(words, text)
  const openerCount = words.isComplex ? scanAtoms(words) : scanBytes(words, probe)
  return { words, openers, openerCount }
}
