import type { Term } from "../model/term.ts"
import { isUpper } from "../text/all-caps.ts"
import { cleanForm } from "../text/fold.ts"
import { commonWords } from "./common-words.ts"
import { isOneCharacter } from "../text/is-one-character.ts"

/**
 * A term that running text would hit by accident. `never-matched`: it is left out of the search. `not-scored`: it is
 * shown where it stands exactly as written outside a line of capitals, and counts only where the text introduces it or
 * the task names its concept.
 */
export interface QuarantinedTerm {
  readonly conceptId: string
  readonly termId: string
  readonly text: string
  readonly reason: "one-character" | "ordinary-word"
  readonly effect: "never-matched" | "not-scored"
}

const shortestPlural = 5
/** No abbreviation has so many small letters and no others: a list that says so was cut in the wrong place. */
const wholeWord = /^\p{Ll}{7,}$/u

/** Whether the word, in small letters, is an ordinary one or the plural of one: "STARS" may be the stars. */
const isOrdinary = (word: string): boolean =>
  commonWords.has(word) || (word.length >= shortestPlural && word.endsWith("s") && commonWords.has(word.slice(0, -1)))

/** Why the term must be kept out of ordinary matching, or undefined where it is safe (scoring design, section C.4). */
export function quarantineOf(conceptId: string, term: Term): QuarantinedTerm | undefined {
  if (term.match.unsafeOk === true && (term.match.requires?.length ?? 0) > 0) return undefined
  const clean = cleanForm(term.text).trim()
  const place = { conceptId, termId: term.id, text: term.text }
  if (isOneCharacter(clean)) return { ...place, reason: "one-character", effect: "never-matched" }
  if (term.match.case !== "acronym" || !(isOrdinary(clean.toLowerCase()) || wholeWord.test(clean))) return undefined
  return { ...place, reason: "ordinary-word", effect: isUpper(clean) ? "not-scored" : "never-matched" }
}
