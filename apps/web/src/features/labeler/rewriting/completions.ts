import type { FirstUsePolicy } from "@readback/glossary"
import type { IndexedTerm, TermIndex } from "./term-index.ts"

/** A proposal to go on with: what is shown and inserted for what stands from `start` to the caret. */
interface TermCompletion {
  readonly conceptId: string
  readonly insert: string
  /** What the abbreviation stands for, where it is inserted without it. */
  readonly detail?: string
}

/** Proposals for the text before the caret. */
export interface TermCompletions {
  readonly start: number
  readonly options: readonly TermCompletion[]
}

/** What decides which proposals come and how they are written. */
export interface CompletionSetting {
  /** What stands before the caret. */
  readonly before: string
  /** Asked for by key, not by typing. */
  readonly isAsked: boolean
  /** Ids of the concepts of the prompt. */
  readonly prompted: ReadonlySet<string>
  /** What the writing profile asks of abbreviations whose concept says nothing. */
  readonly firstUse: FirstUsePolicy
  /** A text whose explanations count, beside what is before the caret. */
  readonly explainedIn: string
}

const LIMIT = 8
const MIN_LETTERS = 3
const LONGEST_STRETCH = 4
const stretchOfWords = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’/&-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}'’/&-]*)*$/u

/** The terms that what stands before the caret begins; undefined where there are none. */
export function termCompletions(index: TermIndex, setting: CompletionSetting): TermCompletions | undefined {
  const { before, isAsked } = setting
  const stretch = stretchOfWords.exec(before.slice(-120))?.[0]
  if (stretch === undefined) return undefined
  const words = stretch.split(" ")
  // The longest beginning of a term counts: "close air s" is about close air support, not about words in s.
  for (let taken = Math.min(words.length, LONGEST_STRETCH); taken > 0; taken -= 1) {
    const typed = words.slice(-taken).join(" ")
    if (!isAsked && (words.at(-taken)?.length ?? 0) < MIN_LETTERS) continue
    const start = before.length - typed.length
    const options = ranked(index.startingWith(typed), setting)
      .map((term) => written(term, typed, start, setting))
      .filter(({ insert }, place, all) => insert !== typed && all.findIndex((one) => one.insert === insert) === place)
      .slice(0, LIMIT)
    if (options.length > 0) return { start, options }
  }
  return undefined
}

function ranked(terms: readonly IndexedTerm[], { prompted }: CompletionSetting): readonly IndexedTerm[] {
  return terms.toSorted(
    (a, b) =>
      Number(prompted.has(b.conceptId)) - Number(prompted.has(a.conceptId)) ||
      Number(b.isPreferred) - Number(a.isPreferred) ||
      a.text.length - b.text.length ||
      (a.text < b.text ? -1 : 1),
  )
}

function written(term: IndexedTerm, typed: string, start: number, setting: CompletionSetting): TermCompletion {
  const { conceptId, text, fullForm } = term
  const before = setting.before.slice(0, start)
  const capital = (phrase: string) =>
    startsSentence(before) || /^\p{Lu}\p{Ll}/u.test(typed) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase
  if (fullForm === undefined) return { conceptId, insert: capital(text) }
  const policy = term.firstUse ?? setting.firstUse
  if (policy === "always-full") return { conceptId, insert: capital(fullForm) }
  const isExplained = policy === "never" || explains(before, text) || explains(setting.explainedIn, text)
  return isExplained
    ? { conceptId, insert: text, detail: fullForm }
    : { conceptId, insert: `${capital(fullForm)} (${text})` }
}

/** Whether a text gives an abbreviation in parentheses, which is how it is introduced. */
function explains(text: string, abbreviation: string): boolean {
  return text.includes(`(${abbreviation})`) || text.includes(`(${abbreviation};`) || text.includes(`(${abbreviation},`)
}

function startsSentence(before: string): boolean {
  return /(?:^|[.!?]["”’)]*\s+|\n\s*)$/u.test(before)
}
