import { decoderFor, encodingOf } from "./xml/xml-encoding.ts"

const headLength = 1_024

/** The text of a UTF-16 file; other bytes as they are, since of UTF-8 the wrong lines are still to be told. */
export function decodedText(bytes: Uint8Array): string | Uint8Array {
  const encoding = encodingOf(bytes.subarray(0, headLength))
  return encoding.startsWith("utf-16") ? (decoderFor(encoding)?.decode(bytes) ?? bytes) : bytes
}
