// Unpaired surrogates have no place in a YAML stream, and what is not printable must be escaped (YAML 1.2.2, 5.1).
const unsafe = /["\\]|[^\x20-\x7E\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|[\u2028\u2029\uFEFF]/gu

const escaped = (character: string): string => {
  if (character === '"' || character === "\\") return `\\${character}`
  const code = character.codePointAt(0) ?? 0
  return code >= 0xd800 && code <= 0xdfff ? "\\uFFFD" : `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`
}

/** A text as a double-quoted scalar on one line, which nothing in it can end (YAML 1.2.2, section 7.3.1). */
export const yamlString = (text: string): string => `"${text.replace(unsafe, escaped)}"`
