import type { Term } from "../model/term.ts"
import { tokenise } from "../text/tokenise.ts"
import { smallWords } from "./small-words.ts"

/** What two spellings of one wording share: hyphens, plurals, capitals and small words make no difference. */
export const wordingKey = (wording: string): string =>
  tokenise(wording)
    .filter(({ key }) => !smallWords.has(key))
    .map(({ key }) => key.replace(/(?:(?<=s)es|s)$/, ""))
    .join("")

const keys = new WeakMap<Term, string>()

/** The wording key of a term, made once for each term object. */
export function termKey(term: Term): string {
  const key = keys.get(term) ?? wordingKey(term.text)
  keys.set(term, key)
  return key
}
