import { joinFingerprints } from "../text/fingerprint.ts"
import { PUNCTUATION } from "../text/letter-classes.ts"
import { BEFORE, endOf, exactPrintAt, startOf, type Words } from "../text/words.ts"
import { CLOSE, REJECTED, type Register } from "./accepts-case.ts"
import { emptyCandidates, growCandidates } from "./candidates.ts"
import { partsOf } from "./form-parts.ts"
import { Flag, type Lexicon, nodeAt } from "./lexicon.ts"
import { bitAt, EXACT, FOLDED, NEAR } from "./probe.ts"
import { scan } from "./scan.ts"
import { isAllCapsAt, type RulesOut, type Search } from "./search.ts"
import { verifyByRules } from "./verify-by-rules.ts"

const found = emptyCandidates()
const SPACE = 32
const NEWLINE = 10
const HYPHEN = 45
const DOT = 46
const SMALL_BIT = 32

/** Bytes beside a term that let it begin or end there; what is missing needs the full rules. */
const open = new Uint8Array(256)
open[PUNCTUATION] = 1
for (const byte of [
  0,
  9,
  10,
  13,
  ...Array.from(' !"#$%)*+,./;<=>?@[\\]^`{|}~', (character) => character.charCodeAt(0)),
])
  open[byte] = 1

/** Compares words with a form byte by byte: CLOSE.exact, CLOSE.folded, or REJECTED; CLOSE.near asks for the full rules. */
const compareBytes = ({ lexicon, words }: Search, form: number, from: number, to: number): number => {
  const { letters, formLetters } = lexicon
  const { bytes, edges } = words
  let letter = formLetters[form]!
  const last = formLetters[form + 1]!
  let differences = 0
  for (let word = from; word < to; word += 1) {
    const end = BEFORE + edges[2 * word + 1]!
    for (let at = BEFORE + edges[2 * word]!; at < end; at += 1) {
      const a = bytes[at]!
      const b = letters[letter]!
      if ((a | SMALL_BIT) !== (b | SMALL_BIT)) return a === DOT ? CLOSE.near : REJECTED
      differences |= a ^ b
      letter += 1
    }
    if (word + 1 < to) {
      if (letter >= last || letters[letter]! > HYPHEN) return REJECTED
      letter += 1
    }
  }
  if (letter !== last) return REJECTED
  return differences === 0 ? CLOSE.exact : CLOSE.folded
}

/** Whether each word follows the one before by what a form without a hyphen rule accepts; -1 asks for the full rules. */
const gapsByBytes = ({ words }: Search, isStrict: boolean, from: number, to: number): number => {
  const { bytes, edges } = words
  for (let word = from; word + 1 < to; word += 1) {
    const end = edges[2 * word + 1]!
    const byte = bytes[BEFORE + end]!
    if (edges[2 * word + 2]! !== end + 1) return -1
    if (byte !== SPACE && byte !== NEWLINE && (byte !== HYPHEN || isStrict)) return -1
  }
  return 1
}

/** Whether a letter of the words has a diacritic. */
const hasMarks = (words: Words, from: number, to: number): boolean => {
  for (let at = startOf(words, from); at < endOf(words, to - 1); at += 1)
    if (words.text.charCodeAt(at) > 127) return true
  return false
}

const ACRONYM = 0
const PROPER = 1
const COMMON = 2

/** The closeness of a form to words of a text that fits the bytes, by bytes alone where they suffice. */
function verify(search: Search, form: number, from: number, to: number, plane: number): number {
  const flags = search.lexicon.formFlags[form]!
  const rule = flags & Flag.caseRule
  const { words } = search
  if ((flags & Flag.hard) !== 0) return verifyByRules(search, form, from, to)
  const compared = compareBytes(search, form, from, to)
  if (compared === REJECTED) return REJECTED
  if (compared === CLOSE.near || (words.hasMarks && hasMarks(words, from, to)))
    return verifyByRules(search, form, from, to)
  if (plane === EXACT && compared !== CLOSE.exact) return REJECTED
  if (plane === NEAR && compared === CLOSE.exact) return REJECTED
  const before = words.bytes[BEFORE + startOf(words, from) - 1]!
  const after = words.bytes[BEFORE + endOf(words, to - 1)]!
  const isPlain =
    open[before] === 1 &&
    open[after] === 1 &&
    (to - from === 1 || gapsByBytes(search, (flags & Flag.strict) !== 0, from, to) === 1)
  if (!isPlain) return verifyByRules(search, form, from, to)
  if (rule === COMMON) return compared
  if (rule === PROPER && compared === CLOSE.exact) return compared
  if (rule === ACRONYM && compared === CLOSE.exact && (flags & (Flag.ordinary | Flag.quarantined)) === 0)
    return compared
  return rule === PROPER && !isAllCapsAt(search, from) ? REJECTED : verifyByRules(search, form, from, to)
}

const hasConditions = ({ formFlags }: Lexicon, form: number): boolean => (formFlags[form]! & Flag.conditional) !== 0

function tryForms(search: Search, value: number, from: number, to: number, plane: number): void {
  const { lexicon, words } = search
  const { postings, formWords } = lexicon
  const start = value >>> 1
  if (start === 0) return
  for (let at = start; ; at += 1) {
    const posted = postings[at]!
    const form = posted < 0 ? ~posted : posted
    if (formWords[form] === to - from) {
      const closeness = words.isComplex ? verifyByRules(search, form, from, to) : verify(search, form, from, to, plane)
      const isOut = closeness === REJECTED || (hasConditions(lexicon, form) && search.isRuledOut(words, form, from, to))
      if (!isOut) keep(search, form, from, to, closeness)
    }
    if (posted < 0) return
  }
}

/** Puts a candidate down once, though two planes may lead to it. */
function keep(
  { words, found: list, lexicon }: Search,
  form: number,
  from: number,
  to: number,
  closeness: number,
): void {
  for (let index = list.count - 1; index >= 0 && list.from[index] === from; index -= 1)
    if (list.form[index] === form && list.to[index] === to) return
  growCandidates(list)
  const index = list.count
  list.from[index] = from
  list.to[index] = to
  const parts = (lexicon.formFlags[form]! & Flag.hard) === 0 ? undefined : partsOf(lexicon, form)
  list.start[index] = startOf(words, from) - (parts?.prefix.length ?? 0)
  list.end[index] = endOf(words, to - 1) + (parts?.suffix.length ?? 0)
  list.form[index] = form
  list.closeness[index] = closeness
  list.count += 1
}

/** Follows the small letters of the words from `from`. */
function walkFolded(search: Search, from: number, plane: number): void {
  const { lexicon, words } = search
  const { count, prints } = words
  const { singles, pairs, shift } = lexicon
  let path = prints[from]! ^ plane
  if (bitAt(singles, shift, path) === 1) tryForms(search, nodeAt(lexicon, path), from, from + 1, plane)
  if (from + 1 >= count) return
  path = joinFingerprints(path, prints[from + 1]!)
  if (bitAt(pairs, shift, path) === 0) return
  for (let to = from + 2; ; to += 1) {
    const value = nodeAt(lexicon, path)
    if (value === 0) return
    tryForms(search, value, from, to, plane)
    if ((value & 1) === 0 || to >= count) return
    path = joinFingerprints(path, prints[to]!)
  }
}

/** Follows the words from `from` letter for letter. */
function walkExact(search: Search, from: number): void {
  const { lexicon, words } = search
  const { singles, pairs, shift } = lexicon
  let path = exactPrintAt(words, from) ^ EXACT
  if (bitAt(singles, shift, path) === 1) tryForms(search, nodeAt(lexicon, path), from, from + 1, EXACT)
  if (from + 1 >= words.count) return
  path = joinFingerprints(path, exactPrintAt(words, from + 1))
  if (bitAt(pairs, shift, path) === 0) return
  for (let to = from + 2; ; to += 1) {
    const value = nodeAt(lexicon, path)
    if (value === 0) return
    tryForms(search, value, from, to, EXACT)
    if ((value & 1) === 0 || to >= words.count) return
    path = joinFingerprints(path, exactPrintAt(words, to))
  }
}

function walkCapital(search: Search, word: number): void {
  walkExact(search, word)
  walkFolded(search, word, NEAR)
}

/** All places where a form may stand; every check but the competition has been made. The result lives until the next call. */
export function findCandidates(lexicon: Lexicon, text: string, register: Register, isRuledOut: RulesOut): Search {
  const { words, folded, capital } = scan(text, lexicon)
  const search: Search = { lexicon, words, register, found, isRuledOut, line: undefined }
  found.count = 0
  let next = 0
  for (let index = 0; index < folded.count; index += 1) {
    const word = folded.words[index]!
    for (; next < capital.count && capital.words[next]! < word; next += 1) walkCapital(search, capital.words[next]!)
    walkFolded(search, word, FOLDED)
  }
  for (; next < capital.count; next += 1) walkCapital(search, capital.words[next]!)
  return search
}
