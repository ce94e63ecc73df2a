/** Words of a text: stretches without white space. A count of tokens needs a tokenizer; this is the same for everybody. */
export function countWords(text: string): number {
  let words = 0
  let wasSpace = true
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const isSpace = unit <= 32 || (unit >= 0xa0 && isWideSpace(unit))
    if (wasSpace && !isSpace) words += 1
    wasSpace = isSpace
  }
  return words
}

const isWideSpace = (unit: number): boolean => unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)
