import { decoderFor, encodingOf } from "./xml/xml-encoding.ts"

/** What kind of file a glossary stands in. */
export type FormatFamily = "csv" | "json" | "tbx"

/** Tells from the first bytes of a file what it is; the name decides only where a table could begin like JSON. */
export function detectFamily(head: Uint8Array, fileName = ""): FormatFamily {
  const start = (decoderFor(encodingOf(head)) ?? new TextDecoder()).decode(head).trimStart()
  if (start.startsWith("<")) return "tbx"
  const isTable = /\.(csv|tsv|txt)$/i.test(fileName)
  return !isTable && (start.startsWith("{") || start.startsWith("[")) ? "json" : "csv"
}
