import { createHash } from "node:crypto"

/** SHA-256, in hexadecimal, of texts in Unicode normal form C: the key under which duplicates meet. */
export function hashTexts(texts: readonly string[]): string {
  const hash = createHash("sha256")
  for (const text of texts) {
    const bytes = Buffer.from(text.normalize("NFC"))
    // The length in front keeps ["ab", "c"] and ["a", "bc"] apart.
    hash.update(`${bytes.length}:`).update(bytes)
  }
  return hash.digest("hex")
}

/** SHA-256 of bytes, in hexadecimal. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}
