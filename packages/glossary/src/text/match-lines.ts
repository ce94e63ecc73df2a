/** What a sticky pattern finds at the beginnings of lines, at most once in each; quicker than "^" on every character. */
export function matchLines(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  for (let start = 0; start <= text.length;) {
    pattern.lastIndex = start
    const hit = pattern.exec(text)
    if (hit !== null) found.push(hit)
    const newline = text.indexOf("\n", start)
    if (newline < 0) break
    start = newline + 1
  }
  return found
}
