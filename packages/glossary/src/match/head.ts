const prepositions = new Set(
  "of in on at for to by with from under over against between into within without".split(" "),
)
const trailing = /^(?:sergeant major|attorney general|judge advocate general|court martial|surgeon general)$/

/** The index of the word that carries the plural: "course" in "course of action", the last word otherwise. */
export function headOf(words: readonly string[]): number {
  if (trailing.test(words.join(" "))) return 0
  const preposition = words.findIndex((word, index) => index > 0 && prepositions.has(word))
  return preposition > 0 ? preposition - 1 : words.length - 1
}
