import type { Term } from "../model/term.ts"
import { tokenise } from "../text/tokenise.ts"
import { smallWords } from "./small-words.ts"

/** What singular and plural of a word share, and its form in -ing: "stations" and "station", "testing" and "test". */
export const wordStem = (key: string): string => key.replace(/(?:(?<=s)es|(?<=[^s]{3})s|(?<=\p{L}{4})ing)$/u, "")

/** The stems of the words of a wording that are no small words. */
export const stemsOf = (wording: string): readonly string[] =>
  tokenise(wording).flatMap(({ key }) => (smallWords.has(key) || key === "s" ? [] : [wordStem(key)]))

const known = new WeakMap<Term, readonly string[]>()

/** The stems of a term, made once for each term object. */
export function termWords(term: Term): readonly string[] {
  const found = known.get(term) ?? stemsOf(term.text)
  known.set(term, found)
  return found
}
