import { tokenise } from "../text/tokenise.ts"

/** ASCII and punctuation beyond it, which parts words and does nothing else. */
const plain = /^[\p{ASCII}\u2010-\u2027\u2030-\u205E]*$/u
const lettersWithDots = /\.[a-z]\./
const parting = /[^a-z0-9]+/g

/** Longer words are cut: databases bound what they index. */
const longestWord = 100

/**
 * The words of a text as a full-text index must hold them, joined by single spaces: each word that the engine sees, in order,
 * folded as it is looked up ("U.S." is "us"), also those in code and addresses. Letters, marks and digits only, 100 UTF-16
 * units of a word at most.
 */
export function indexWords(text: string): string {
  if (plain.test(text)) {
    const small = text.toLowerCase()
    const words = small.replace(parting, " ").trim()
    if (!lettersWithDots.test(small) && !hasLongWord(words)) return words
  }
  return tokenise(text)
    .map(({ key }) => (key.length <= longestWord ? key : key.slice(0, longestWord).toWellFormed()))
    .filter((key) => key !== "")
    .join(" ")
}

/** Looks at few places only: the last space within reach of the one before. */
function hasLongWord(words: string): boolean {
  let start = 0
  while (words.length - start > longestWord) {
    const next = words.lastIndexOf(" ", start + longestWord) + 1
    if (next <= start) return true
    start = next
  }
  return false
}
