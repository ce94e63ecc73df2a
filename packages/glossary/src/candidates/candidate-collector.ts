import { compareText } from "../model/compare-text.ts"
import { type Atom, tokenise } from "../text/tokenise.ts"
import { findDefinitions, isAbbreviationShape } from "./find-definitions.ts"
import { logLikelihood } from "./log-likelihood.ts"
import { stopWords } from "./stop-words.ts"

/** An abbreviation that texts use and the glossary does not have, with what it likely stands for. */
export interface AbbreviationCandidate {
  /** The words folded, by which it is told from others. */
  readonly key: string
  readonly term: string
  readonly count: number
  readonly texts: number
  /** What texts explain it as, the most frequent first. */
  readonly expansions: readonly { readonly text: string; readonly count: number }[]
  readonly examples: readonly string[]
}

/** Words that stand side by side more often than in the background. */
export interface PhraseCandidate {
  readonly key: string
  readonly term: string
  readonly count: number
  readonly texts: number
  readonly backgroundCount: number
  /** The log-likelihood ratio against the background; without a background 0. */
  readonly score: number
  readonly examples: readonly string[]
}

interface Seen {
  count: number
  texts: number
  lastText: number
  readonly surfaces: Map<string, number>
  readonly examples: string[]
}

const mostWords = 5
/** Small words that terms have inside, as in "rules of engagement". */
const inside = new Set(["of", "for", "in", "to", "and", "at", "on"])
const fewestUses = 3
const mostExamples = 3
const lettersAround = 60
/** 6.63 is the 1 % point of the chi-square distribution with one degree of freedom. */
const leastScore = 6.63
/** Beyond it what was seen least is forgotten, so that memory is bounded whatever the texts are. */
const mostKept = 300_000

/** Gathers term candidates from one text after another; `isKnown` says what the glossary has or what was decided, by key. */
export function createCandidateCollector(isKnown: (key: string) => boolean) {
  const abbreviations = new Map<string, Seen>()
  const phrases = new Map<string, Seen>()
  const expansions = new Map<string, Map<string, number>>()
  const background = new Map<string, number>()
  const sizes = { texts: 0, words: 0, backgroundWords: 0 }
  return {
    sizes: sizes as Readonly<typeof sizes>,
    /** A text that terms are looked for in, or the next piece of the text before. */
    add(text: string, isContinued = false): void {
      if (!isContinued) sizes.texts += 1
      const atoms = tokenise(text)
      sizes.words += atoms.length
      for (const [at, atom] of atoms.entries()) {
        const span = { text, start: atom.start, end: atom.end }
        if (isAbbreviationShape(atom.clean) && !isWordyCapitals(atoms, at) && !isKnown(atom.key))
          note(abbreviations, atom.clean, span, sizes.texts)
        for (const { key, last } of phrasesAt(atoms, at))
          note(phrases, key, { text, start: atom.start, end: last.end }, sizes.texts)
      }
      for (const { short, long } of findDefinitions(text)) {
        const known = expansions.get(short) ?? new Map<string, number>()
        expansions.set(short, known.set(long, (known.get(long) ?? 0) + 1))
      }
      for (const seen of [abbreviations, phrases]) if (seen.size > mostKept) forgetRare(seen)
    },
    /** A text of the background; to be called after the texts that terms are looked for in. */
    addBackground(text: string): void {
      const atoms = tokenise(text)
      sizes.backgroundWords += atoms.length
      for (const at of atoms.keys())
        for (const { key } of phrasesAt(atoms, at))
          if ((phrases.get(key)?.count ?? 0) >= fewestUses) background.set(key, (background.get(key) ?? 0) + 1)
    },
    abbreviations(): readonly AbbreviationCandidate[] {
      return [...abbreviations]
        .map(([term, seen]) => ({
          key: keyOf(term),
          term,
          ...shown(seen),
          expansions: [...(expansions.get(term) ?? [])]
            .map(([text, count]) => ({ text, count }))
            .sort((a, b) => b.count - a.count || compareText(a.text, b.text)),
        }))
        .filter(({ count, expansions: explained }) => count > 1 || explained.length > 0)
        .sort((a, b) => weight(b) - weight(a) || b.count - a.count || compareText(a.term, b.term))
    },
    phrases(): readonly PhraseCandidate[] {
      const frequent = new Map([...phrases].filter(([, { count }]) => count >= fewestUses))
      const contained = containedIn(frequent)
      return (
        [...frequent]
          // Known ones are counted, so that their parts do not come up instead.
          .filter(([key]) => !contained.has(key) && !isKnown(key))
          .map(([key, seen]) => {
            const backgroundCount = background.get(key) ?? 0
            const contrast = { total: sizes.words, backgroundTotal: sizes.backgroundWords, backgroundCount }
            const score = logLikelihood({ count: seen.count, ...contrast })
            return { key, term: mostFrequent(seen.surfaces), ...shown(seen), backgroundCount, score }
          })
          .filter(({ score }) => sizes.backgroundWords === 0 || score >= leastScore)
          .sort((a, b) => b.score - a.score || b.count - a.count || compareText(a.key, b.key))
      )
    },
  }
}

/** What an explained abbreviation counts more than one that is not. */
const weight = ({ count, expansions }: Pick<AbbreviationCandidate, "count" | "expansions">): number =>
  count * (expansions.length > 0 ? 3 : 1)

/** Words as they are compared with others: folded, with single spaces. */
export const keyOf = (term: string): string =>
  tokenise(term)
    .map(({ key }) => key)
    .join(" ")

/** Neighbours in capitals make a heading, not abbreviations. */
function isWordyCapitals(atoms: readonly Atom[], at: number): boolean {
  const isCapitals = (atom: Atom | undefined) => atom !== undefined && /^\p{Lu}{4,}$/u.test(atom.clean)
  return isCapitals(atoms[at]) && (isCapitals(atoms[at - 1]) || isCapitals(atoms[at + 1]))
}

/** Two to five words from a place on that can be a term: no break between them, no small word at either end and few inside. */
function* phrasesAt(atoms: readonly Atom[], at: number): Generator<{ readonly key: string; readonly last: Atom }> {
  const first = atoms[at]
  if (first === undefined || !isTermWord(first.key)) return
  let key = first.key
  for (let length = 2; length <= mostWords; length += 1) {
    const last = atoms[at + length - 1]
    if (last === undefined || (last.before !== "space" && last.before !== "hyphen")) return
    key += ` ${last.key}`
    if (isTermWord(last.key)) yield { key, last }
    else if (!inside.has(last.key)) return
  }
}

const isTermWord = (key: string): boolean => key.length > 1 && /^\p{L}/u.test(key) && !stopWords.has(key)

function note(
  seen: Map<string, Seen>,
  key: string,
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  textNumber: number,
): void {
  const known = seen.get(key) ?? { count: 0, texts: 0, lastText: 0, surfaces: new Map<string, number>(), examples: [] }
  seen.set(key, known)
  known.count += 1
  if (known.lastText === textNumber && known.examples.length > 0) {
    countSurface(known, text.slice(start, end))
    return
  }
  known.lastText = textNumber
  known.texts += 1
  countSurface(known, text.slice(start, end))
  if (known.examples.length < mostExamples) known.examples.push(exampleOf(text, start, end))
}

const mostSurfaces = 8

function countSurface({ surfaces }: Seen, surface: string): void {
  const words = surface.replaceAll(/\s+/g, " ")
  if (surfaces.size < mostSurfaces || surfaces.has(words)) surfaces.set(words, (surfaces.get(words) ?? 0) + 1)
}

function exampleOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - lettersAround)
  const to = Math.min(text.length, end + lettersAround)
  const before = text.slice(from, start)
  const after = text.slice(end, to)
  // Whole words, as far as there are spaces.
  const left = from === 0 ? before : `…${before.slice(before.search(/\s/) + 1)}`
  const right = to === text.length ? after : `${after.replace(/\s\S*$/, "")}…`
  return `${left}${text.slice(start, end)}${right}`.toWellFormed().replaceAll(/\s+/g, " ").trim()
}

function forgetRare(seen: Map<string, Seen>): void {
  for (let rare = 1; seen.size > mostKept / 2; rare += 1)
    for (const [key, { count }] of seen) if (count <= rare) seen.delete(key)
}

const shown = ({ count, texts, examples }: Seen) => ({ count, texts, examples: [...examples] })

const mostFrequent = (surfaces: ReadonlyMap<string, number>): string =>
  [...surfaces].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? ""

/** Keys that hardly ever stand outside a longer one, after the nesting of Frantzi, Ananiadou and Mima (2000, C-value). */
function containedIn(frequent: ReadonlyMap<string, Seen>): ReadonlySet<string> {
  const contained = new Set<string>()
  for (const [key, { count }] of frequent) {
    const words = key.split(" ")
    if (words.length < 3) continue
    for (let from = 0; from < words.length; from += 1)
      for (let to = from + 2; to <= words.length; to += 1) {
        const inner = words.slice(from, to).join(" ")
        if (inner !== key && (frequent.get(inner)?.count ?? 0) <= count * 1.25) contained.add(inner)
      }
  }
  return contained
}
