/** Longest message of an endpoint that people are shown, in UTF-16 units. */
const MAX_LENGTH = 500

/** What an endpoint says, as it can be shown and stored: without its key, without control characters, and bounded. */
export function plainMessage(text: string, key: string | null): string {
  const kept = key === null || key === "" ? text : text.replaceAll(key, "[key]")
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  const plain = kept
    .toWellFormed()
    .replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, " ")
    .trim()
  return plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH).toWellFormed()}…` : plain
}
