const lineFeed = 10
const quote = 34
const backslash = 92
const opening = new Set([91, 123])
const closing = new Set([93, 125])
const blank = new Set([9, 10, 13, 32, 44, 58])

/** The lines, counted from 1, on which the items of the list `concepts` begin in a JSON text that parses. */
export function conceptLines(text: string): readonly number[] {
  const lines: number[] = []
  let line = 1
  let depth = 0
  let key = ""
  let isInConcepts = false
  let isItem = true
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === lineFeed) line += 1
    if (isInConcepts && depth === 2 && code === 44) isItem = true
    if (blank.has(code)) continue
    if (isInConcepts && depth === 2 && isItem && !closing.has(code)) {
      lines.push(line)
      isItem = false
    }
    if (code === quote) {
      const start = at + 1
      for (at += 1; text.charCodeAt(at) !== quote && at < text.length; at += 1)
        if (text.charCodeAt(at) === backslash) at += 1
      if (depth === 1) key = text.slice(start, Math.min(at, start + 20))
    } else if (opening.has(code)) {
      depth += 1
      if (depth === 2) isInConcepts = key === "concepts" && code === 91
      if (depth === 2) isItem = true
    } else if (closing.has(code)) depth -= 1
  }
  return lines
}
