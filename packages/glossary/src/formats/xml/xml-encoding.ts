/** The encoding that the first bytes of a file announce: a byte order mark, every second byte zero, the XML declaration, or else UTF-8. */
export function encodingOf(head: Uint8Array): string {
  const [first, second, third, fourth] = head
  if (first === 0xfe && second === 0xff) return "utf-16be"
  if (first === 0xff && second === 0xfe) return "utf-16le"
  // Without a mark: letters of ours fill one byte of two.
  if (first === 0 && third === 0 && second !== 0 && fourth !== 0) return "utf-16be"
  if (second === 0 && fourth === 0 && first !== 0 && third !== 0) return "utf-16le"
  const declaration = String.fromCharCode(...head.subarray(0, 200))
  const declared = /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/.exec(
    declaration,
  )?.[1]
  return declared === undefined || /^utf-?16/i.test(declared) ? "utf-8" : declared.toLowerCase()
}

/** A decoder for the encoding, or undefined where this runtime has none. */
export function decoderFor(encoding: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(encoding)
  } catch {
    return undefined
  }
}
