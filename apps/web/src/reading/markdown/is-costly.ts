/** Signs of emphasis and links in one paragraph, above which reading it may take the square of its length. */
const MOST_SIGNS = 8_000

const signs = new Set("*_~[]")

/** Whether a paragraph of a text has so many signs that a reader of Markdown could stand still over it. */
export function isCostly(text: string): boolean {
  let count = 0
  let isBlank = true
  for (const character of text) {
    if (character === "\n") {
      if (isBlank) count = 0
      isBlank = true
      continue
    }
    if (character !== " " && character !== "\t" && character !== "\r") isBlank = false
    if (signs.has(character)) count += 1
    if (count > MOST_SIGNS) return true
  }
  return false
}
