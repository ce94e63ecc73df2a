/** Longest message of an endpoint that people are shown, in UTF-16 units. */
const MAX_LENGTH = 500

/** What an endpoint says, as it can be shown and stored: without its key, without control characters, and bounded. */
export function plainMessage(text: string, key: string | null): string {
  const kept = key === null || key === "" ? text : text.replaceAll(key, "[key]")
  const plain = kept
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim()
  return plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH).toWellFormed()}…` : plain
}
