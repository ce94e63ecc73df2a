import { tokenise } from "../text/tokenise.ts"

/** ASCII and punctuation beyond it, which parts words and does nothing else. */
const plain = /^[\p{ASCII}\u2010-\u2027\u2030-\u205E]*$/u
const plainWord = /(?:[a-z]\.){2,}(?![a-z0-9])|[a-z0-9]+/g

/** Longer words are cut: databases bound what they index. */
const longestWord = 100

/**
 * The words of a text as a full-text index must hold them: each word that the engine sees, in order, folded as it is
 * looked up ("U.S." is "us"), also those in code and addresses. Letters, marks and digits only, 100 UTF-16 units at most.
 */
export function indexWords(text: string): readonly string[] {
  if (!plain.test(text)) return tokenise(text).flatMap(({ key }) => (key === "" ? [] : [bounded(key)]))
  return Array.from(text.toLowerCase().matchAll(plainWord), ([word]) => bounded(word.replaceAll(".", "")))
}

const bounded = (word: string): string =>
  word.length <= longestWord ? word : word.slice(0, longestWord).toWellFormed()
