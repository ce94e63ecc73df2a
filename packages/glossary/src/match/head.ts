const prepositions = new Set(
  "of in on at for to by with from under over against between into within without".split(" "),
)
const trailing = /^(?:sergeant major|attorney general|judge advocate general|court martial|surgeon general)$/
const aside = /\([^()]*\)\s*$/
const word = /[\p{L}\p{M}\p{N}]+/gu

/** How many words of a term stand in brackets at its end: "major command (Army)". */
const wordsAside = (text: string): number => aside.exec(text)?.[0].match(word)?.length ?? 0

const isCapital = (text: string): boolean => text !== "" && text.charAt(0) !== text.charAt(0).toLowerCase()

/**
 * The index of the word that carries the plural, of the words of a term as they are written: "course" in "course of action",
 * the last one otherwise, also behind a name ("Department of Defense instruction"); brackets at the end do not count.
 */
export function headOf(words: readonly string[], text = words.join(" ")): number {
  const count = Math.max(1, words.length - wordsAside(text))
  const own = words.slice(0, count)
  if (trailing.test(own.join(" ").toLowerCase())) return 0
  const preposition = own.findIndex((one, index) => index > 0 && prepositions.has(one.toLowerCase()))
  if (preposition <= 0) return count - 1
  const isName = isCapital(own[preposition - 1] ?? "") && preposition < count - 2
  return isName && !isCapital(own[count - 1] ?? "") ? count - 1 : preposition - 1
}
