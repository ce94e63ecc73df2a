import type { Term } from "../model/term.ts"
import { foldKey } from "../text/fold.ts"
import { joinFingerprints, type WordPrint, wordPrintOf } from "../text/fingerprint.ts"
import { skeletonOf } from "../text/skeleton.ts"
import { commonWords } from "./common-words.ts"
import { mayBeEnglish } from "./english-word.ts"
import { formOf } from "./form.ts"
import { caseRules, Flag, type Lexicon } from "./lexicon.ts"
import { addForm, addPath, finishNodes, nodeTableFor } from "./node-table.ts"
import { EXACT, FOLDED, NEAR, setBit } from "./probe.ts"
import { surfaceForms } from "./surface-forms.ts"

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
  readonly isOrdinary: boolean
  readonly hasCapital: boolean
  readonly isImpossible: boolean
}

const wordOf = (clean: string): Word => {
  const key = foldKey(clean)
  const isPlain = /^[a-z]{3,}$/.test(key)
  return {
    ...wordPrintOf(clean),
    hasCapital: /^[A-Z]/.test(skeletonOf(clean)),
    isOrdinary: commonWords.has(key),
    isImpossible: isPlain && !mayBeEnglish(key) && !customary.has(key),
  }
}

const flagsOf = ({ term, isQuarantined }: Entry, isHard: boolean, words: readonly Word[]): number => {
  const { match } = term
  let flags = caseRules.indexOf(match.case)
  if (isHard) flags |= Flag.hard
  if (words.every((word) => word.isOrdinary)) flags |= Flag.ordinary
  if (isQuarantined) flags |= Flag.quarantined
  if (words.some((word) => word.isImpossible)) flags |= Flag.impossible
  if (match.hyphen === "strict") flags |= Flag.strict
  if (term.type === "shield") flags |= Flag.shield
  if (match.requires !== undefined || match.unless !== undefined) flags |= Flag.conditional
  return flags
}

const bitsFor = (items: number): number => {
  let bits = 12
  while (1 << bits < items * 128 && bits < 21) bits += 1
  return bits
}

interface Plane {
  readonly seed: number
  readonly prints: readonly number[]
}

/** How a form is looked up: abbreviations that begin with a capital by exact letters, and by small ones for near misses. */
const planesOf = (term: Term, isQuarantined: boolean, words: readonly Word[]): readonly Plane[] => {
  const folded = words.map((word) => word.folded)
  if (term.match.case !== "acronym" || words[0]?.hasCapital !== true) return [{ seed: FOLDED, prints: folded }]
  const exact = { seed: EXACT, prints: words.map((word) => word.exact) }
  return isQuarantined ? [exact] : [exact, { seed: NEAR, prints: folded }]
}

/** Compiles the written forms of the terms; in time linear in their words. */
export function buildLexicon(entries: readonly Entry[]): Lexicon {
  const known = new Map<string, Word>()
  const wordFor = (clean: string): Word => {
    const word = known.get(clean) ?? wordOf(clean)
    known.set(clean, word)
    return word
  }
  const texts: string[] = []
  const formTerms: number[] = []
  const formWords: number[] = []
  const formFlags: number[] = []
  const paths: { readonly planes: readonly Plane[] }[] = []
  let nodes = 0
  let singles = 0
  for (const [index, entry] of entries.entries()) {
    for (const text of surfaceForms(entry.term)) {
      const form = formOf(entry.term, text)
      if (form === undefined) continue
      const words = form.words.map(wordFor)
      const planes = planesOf(entry.term, entry.isQuarantined, words)
      texts.push(text)
      formTerms.push(index)
      formWords.push(words.length)
      formFlags.push(flagsOf(entry, form.isHard, words))
      paths.push({ planes })
      nodes += planes.length * Math.max(1, words.length - 1)
      singles += planes.length
    }
  }
  const bits = bitsFor(singles)
  const shift = 32 - bits
  const probe = {
    singles: new Int32Array(1 << (bits - 5)),
    pairs: new Int32Array(1 << (bits - 5)),
    shift,
    hasExact: paths.some(({ planes }) => planes.some(({ seed }) => seed === EXACT)),
  }
  const table = nodeTableFor(nodes)
  const chains: number[] = []
  const formOfChain: number[] = []
  for (const [form, { planes }] of paths.entries()) {
    for (const { seed, prints } of planes) {
      let path = prints[0]! ^ seed
      if (prints.length === 1) setBit(probe.singles, shift, path)
      for (let word = 1; word < prints.length; word += 1) {
        if (word > 1) addPath(table, path)
        path = joinFingerprints(path, prints[word]!)
        if (word === 1) setBit(probe.pairs, shift, path)
      }
      formOfChain.push(form)
      chains.push(addForm(table, path, formOfChain.length - 1))
    }
  }
  const finished = finishNodes(table, Int32Array.from(chains))
  const postings = finished.postings.map((item) => (item < 0 ? ~formOfChain[~item]! : formOfChain[item]!))
  const all = texts.join("")
  const letters = new TextEncoder().encode(all)
  const formLetters = new Int32Array(texts.length + 1)
  const isAscii = letters.length === all.length
  let at = 0
  for (const [form, text] of texts.entries()) {
    formLetters[form] = at
    at += isAscii ? text.length : new TextEncoder().encode(text).length
  }
  formLetters[texts.length] = at
  return {
    ...probe,
    ...finished,
    postings,
    formTerms: Int32Array.from(formTerms),
    formLetters,
    formWords: Uint8Array.from(formWords),
    formFlags: Uint16Array.from(formFlags),
    letters,
    termConcepts: Int32Array.from(entries, (entry) => entry.concept),
    termPositions: Uint16Array.from(entries, (entry) => entry.position),
  }
}
