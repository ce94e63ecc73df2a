/** Words of a text: stretches without white space. A count of tokens needs a tokenizer; this is the same for everybody. */
export function countWords(text: string): number {
  let words = 0
  let isInside = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const isSpace = unit <= 32 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)
    if (!isSpace && !isInside) words += 1
    isInside = !isSpace
  }
  return words
}
