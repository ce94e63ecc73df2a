/** In which order the lines of a concordance stand: as stored, or by what stands beside the hit. */
export type LineOrder = "stored" | "left" | "right"

interface Line {
  readonly left: string
  readonly right: string
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Lines sorted by the words to the right, or by those to the left from the hit outwards. */
export function sortLines<L extends Line>(lines: readonly L[], order: LineOrder, language: string): readonly L[] {
  if (order === "stored") return lines
  const { compare } = new Intl.Collator(language)
  const key = ({ left, right }: L) => (order === "right" ? wordsOf(right) : wordsOf(left).toReversed()).join(" ")
  return lines
    .map((line) => ({ line, key: key(line) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .map(({ line }) => line)
}
