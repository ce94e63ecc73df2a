import type { ParsedGlossary } from "./parsed-glossary.ts"

/** Takes a file chunk by chunk and says at its end what it held. */
export interface GlossaryReader {
  write(chunk: Uint8Array): void
  end(): ParsedGlossary
}
