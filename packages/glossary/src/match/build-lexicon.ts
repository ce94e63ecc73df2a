import type { Term } from "../model/term.ts"
import { foldKey } from "../text/fold.ts"
import { joinFingerprints, type WordPrint, wordPrintOf } from "../text/fingerprint.ts"
import { skeletonOf } from "../text/skeleton.ts"
import { commonWords } from "./common-words.ts"
import { mayBeEnglish } from "./english-word.ts"
import { formsOf } from "./form.ts"
import { caseRules, Flag, type Lexicon } from "./lexicon.ts"
import { addForm, addPath, finishNodes, nodeTable } from "./node-table.ts"
import { EXACT, FOLDED, NEAR, setBit } from "./probe.ts"

/** A term that takes part in matching, and where it stands in the release. */
export interface Entry {
  readonly term: Term
  readonly concept: number
  readonly position: number
  readonly isQuarantined: boolean
}

/** Abbreviations that are customarily written with one capital, so that they are no miswritten ones. */
const customary = new Set(
  "ave bldg blvd cdr cmdr col cpl cpt dept gen govt hwy hrs jr lcpl lt ltd maj messrs mrs mtn pfc phd pvt rd rds sgt sgts sr st vs".split(
    " ",
  ),
)

interface Word extends WordPrint {
  readonly key: string
  readonly hasCapital: boolean
}

const firstCapital = /^[A-Z]/

const wordOf = (clean: string): Word => {
  const { exact, folded } = wordPrintOf(clean)
  // Only where letters and small letters differ can the first one be a capital.
  const hasCapital = exact !== folded && firstCapital.test(skeletonOf(clean))
  return { exact, folded, key: foldKey(clean), hasCapital }
}

const isImpossible = ({ key }: Word): boolean => /^[a-z]{3,}$/.test(key) && !mayBeEnglish(key) && !customary.has(key)

const flagsOf = ({ term, isQuarantined }: Entry, isHard: boolean, words: readonly Word[]): number => {
  const { match } = term
  let flags = caseRules.indexOf(match.case)
  if (isHard) flags |= Flag.hard
  if (isQuarantined) flags |= Flag.quarantined
  if (match.hyphen === "strict") flags |= Flag.strict
  if (term.type === "shield") flags |= Flag.shield
  if (match.requires !== undefined || match.unless !== undefined) flags |= Flag.conditional
  if (match.case !== "acronym") return flags
  if (words.every((word) => commonWords.has(word.key))) flags |= Flag.ordinary
  if (words.some(isImpossible)) flags |= Flag.impossible
  return flags
}

const bitsFor = (items: number): number => {
  let bits = 12
  while (1 << bits < items * 128 && bits < 21) bits += 1
  return bits
}

/** Numbers without an end, in an array that grows. */
interface Numbers {
  count: number
  items: Int32Array
}

const numbersFor = (expected: number): Numbers => ({ count: 0, items: new Int32Array(Math.max(16, expected)) })

function append(numbers: Numbers, item: number): void {
  if (numbers.count === numbers.items.length) {
    const larger = new Int32Array(2 * numbers.count)
    larger.set(numbers.items)
    numbers.items = larger
  }
  numbers.items[numbers.count] = item
  numbers.count += 1
}

const taken = ({ items, count }: Numbers): Int32Array => items.slice(0, count)

/** Compiles the written forms of the terms; in time linear in their words. */
export function buildLexicon(entries: readonly Entry[]): Lexicon {
  const known = new Map<string, Word>()
  const wordFor = (clean: string): Word => {
    const found = known.get(clean)
    if (found !== undefined) return found
    const word = wordOf(clean)
    known.set(clean, word)
    return word
  }
  const bits = bitsFor(entries.length)
  const shift = 32 - bits
  const singles = new Int32Array(1 << (bits - 5))
  const pairs = new Int32Array(1 << (bits - 5))
  const table = nodeTable(entries.length * 4)
  /** A form stands in a chain once for each way it is looked up. */
  const chains = numbersFor(entries.length * 2)
  const formOfChain = numbersFor(entries.length * 2)
  const formTerms = numbersFor(entries.length * 2)
  const formWords = numbersFor(entries.length * 2)
  const formFlags = numbersFor(entries.length * 2)
  const texts: string[] = []
  let hasExact = false

  const place = (words: readonly Word[], seed: number, isExact: boolean, form: number): void => {
    const printOf = (word: Word): number => (isExact ? word.exact : word.folded)
    let path = printOf(words[0]!) ^ seed
    if (words.length === 1) setBit(singles, shift, path)
    for (let index = 1; index < words.length; index += 1) {
      if (index > 1) addPath(table, path)
      path = joinFingerprints(path, printOf(words[index]!))
      if (index === 1) setBit(pairs, shift, path)
    }
    append(formOfChain, form)
    append(chains, addForm(table, path, chains.count))
  }

  for (const [index, entry] of entries.entries()) {
    const { term, isQuarantined } = entry
    let words: readonly Word[] = []
    let lastCleans: readonly string[] = []
    for (const { text, words: cleans, isHard } of formsOf(term)) {
      // Forms of one term share most of their words.
      words = cleans.map((clean, at) => (clean === lastCleans[at] ? words[at]! : wordFor(clean)))
      lastCleans = cleans
      const form = texts.length
      texts.push(text)
      append(formTerms, index)
      append(formWords, words.length)
      append(formFlags, flagsOf(entry, isHard, words))
      if (term.match.case !== "acronym" || !words[0]!.hasCapital) place(words, FOLDED, false, form)
      else {
        hasExact = true
        place(words, EXACT, true, form)
        if (!isQuarantined) place(words, NEAR, false, form)
      }
    }
  }
  const finished = finishNodes(table, taken(chains))
  return {
    singles,
    pairs,
    shift,
    hasExact,
    ...finished,
    postings: finished.postings.map((item) => (item < 0 ? ~formOfChain.items[~item]! : formOfChain.items[item]!)),
    formTerms: taken(formTerms),
    formWords: Uint8Array.from(taken(formWords)),
    formFlags: Uint16Array.from(taken(formFlags)),
    ...encodeTexts(texts),
    termConcepts: Int32Array.from(entries, (entry) => entry.concept),
    termPositions: Uint16Array.from(entries, (entry) => entry.position),
  }
}

/** The texts as UTF-8, end to end, and where each begins. */
function encodeTexts(texts: readonly string[]): Pick<Lexicon, "letters" | "formLetters"> {
  const encoder = new TextEncoder()
  const all = texts.join("")
  const letters = encoder.encode(all)
  const isAscii = letters.length === all.length
  const formLetters = new Int32Array(texts.length + 1)
  for (const [form, text] of texts.entries())
    formLetters[form + 1] = formLetters[form]! + (isAscii ? text.length : encoder.encode(text).length)
  return { letters, formLetters }
}
