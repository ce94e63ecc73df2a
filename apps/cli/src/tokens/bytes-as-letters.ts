const isPrintable = (byte: number): boolean =>
  (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || byte >= 0xae

/** The letter of each byte: printable ones stand for themselves, others for the letters from U+0100 on, in their order. */
const letters: readonly string[] = (() => {
  let next = 0x100
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isPrintable(byte) ? byte : next++))
})()

const encoder = new TextEncoder()

/** A word with a letter for each of its UTF-8 bytes, as byte-level vocabularies write it (GPT-2, bytes_to_unicode). */
export const bytesAsLetters = (word: string): string =>
  Array.from(encoder.encode(word), (byte) => letters[byte]).join("")
