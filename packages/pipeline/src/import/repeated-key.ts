const [QUOTE, BACKSLASH, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COLON] = [34, 92, 123, 125, 91, 93, 58]

/**
 * A key that stands twice in one object of a JSON text, which parsers resolve each in their own way (RFC 8259 section 4);
 * undefined where there is none. The text must be valid JSON.
 */
export function repeatedKey(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = []
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === OPEN_OBJECT) open.push(new Set())
    else if (code === OPEN_LIST) open.push(undefined)
    else if (code === CLOSE_OBJECT || code === CLOSE_LIST) open.pop()
    if (code !== QUOTE) continue
    const end = endOfText(text, at + 1)
    const keys = open.at(-1)
    if (keys !== undefined && isKey(text, end + 1)) {
      const raw = text.slice(at + 1, end)
      const key = raw.includes("\\") ? (JSON.parse(`"${raw}"`) as string) : raw
      if (keys.has(key)) return key
      keys.add(key)
    }
    at = end
  }
  return undefined
}

/** Where a text that began ends: at the next quote with an even number of backslashes before it. */
function endOfText(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1
    while (before >= from && text.charCodeAt(before) === BACKSLASH) before -= 1
    if ((end - before) % 2 === 1) return end
  }
  return text.length
}

/** Whether a colon comes next. */
function isKey(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 32) return code === COLON
  }
  return false
}
