import { basename } from "node:path"
import type { Concept } from "@readback/glossary"
import { parseGlossary, type Issue } from "@readback/glossary/formats"
import type { Terminal } from "../output/terminal.ts"
import { readBytes } from "./read-bytes.ts"

/** A glossary file as it was read; what was wrong with it stands in `issues`. */
export interface LoadedGlossary {
  readonly file: string
  /** What was asked for, or what the file says of itself, or English. */
  readonly language: string
  readonly concepts: readonly Concept[]
  readonly issues: readonly Issue[]
}

/** Reads a glossary file of any known format; only a file that cannot be opened is refused. */
export async function loadGlossary(
  path: string,
  language: string | undefined,
  terminal: Terminal,
): Promise<LoadedGlossary> {
  const fileName = path === "-" ? "standard input" : basename(path)
  const bytes = await readBytes(path, terminal)
  const parsed = parseGlossary(bytes, { fileName, ...(language === undefined ? {} : { defaultLanguage: language }) })
  return {
    file: fileName,
    language: language ?? parsed.language ?? "en",
    concepts: parsed.concepts,
    issues: parsed.issues,
  }
}
