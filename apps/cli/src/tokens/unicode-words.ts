const WORD = String.raw`\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}`

/** Words, and what stands between words and white space, with the classes of Unicode (Rust's regex crate, `\w` and `\s`). */
const words = {
  type: "Split",
  pattern: { Regex: `[${WORD}]+|[^${WORD}\\p{White_Space}]+` },
  behavior: "Removed",
  invert: true,
}

/** A pre-tokenizer in which "Whitespace" means letters of any language: the library's knows those of ASCII alone. */
export function unicodeWords(splitter: unknown): unknown {
  if (typeof splitter !== "object" || splitter === null || !("type" in splitter)) return splitter
  if (splitter.type === "Whitespace") return words
  if (splitter.type !== "Sequence" || !("pretokenizers" in splitter) || !Array.isArray(splitter.pretokenizers))
    return splitter
  return { ...splitter, pretokenizers: splitter.pretokenizers.map(unicodeWords) }
}
