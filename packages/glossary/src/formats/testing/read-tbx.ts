import type { ParsedGlossary } from "../parsed-glossary.ts"
import { tbxReader } from "../tbx/tbx-reader.ts"

/** Reads TBX from a text or bytes in chunks of the given length. */
export function readTbx(
  source: string | Uint8Array,
  { chunk = 1 << 20, defaultLanguage }: { readonly chunk?: number; readonly defaultLanguage?: string } = {},
): ParsedGlossary {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source
  const reader = tbxReader(bytes.subarray(0, 200), defaultLanguage === undefined ? {} : { defaultLanguage })
  for (let at = 0; at < bytes.length; at += chunk) reader.write(bytes.subarray(at, at + chunk))
  return reader.end()
}
