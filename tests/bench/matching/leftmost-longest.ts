/** Where terms stand: starts and ends in turn. */
export type Spans = readonly number[]

const isLetter = (code: number): boolean => code >= 97 && code <= 122

/** Of all places where a term was found in a text of small letters, whole words only, the leftmost and of those the longest. */
export function leftmostLongest(
  text: string,
  found: Iterable<{ readonly begin: number; readonly end: number }>,
): Spans {
  const longest = new Map<number, number>()
  for (const { begin, end } of found) {
    if (begin > 0 && isLetter(text.charCodeAt(begin - 1))) continue
    if (end < text.length && isLetter(text.charCodeAt(end))) continue
    if ((longest.get(begin) ?? 0) < end) longest.set(begin, end)
  }
  const spans: number[] = []
  let free = 0
  for (const [begin, end] of [...longest].sort(([a], [b]) => a - b)) {
    if (begin < free) continue
    spans.push(begin, end)
    free = end
  }
  return spans
}
