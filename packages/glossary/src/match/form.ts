import type { Term } from "../model/term.ts"
import { tokenise } from "../text/tokenise.ts"

/** A written form of a term taken apart: the words it is looked up by, and what its search may take for granted. */
export interface Form {
  readonly text: string
  /** The words without hidden characters and dots. */
  readonly words: readonly string[]
  /** It has punctuation, dots or letters beyond ASCII, which only the full rules know. */
  readonly isHard: boolean
}

const simple = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/
const mostWords = 255
const mostLetters = 200

/** Takes a written form apart; undefined where it holds no word, or more than a form may have. */
export function formOf(term: Term, text: string): Form | undefined {
  const isSimple = simple.test(text)
  const words = isSimple ? text.split(/[ -]/) : tokenise(text).map((atom) => atom.clean)
  if (words.length === 0 || words.length > mostWords || words.some((word) => word.length > mostLetters))
    return undefined
  const isStrict = term.match.hyphen === "strict" && words.length > 1
  return { text, words, isHard: !isSimple || (isStrict && text.includes("-")) }
}
