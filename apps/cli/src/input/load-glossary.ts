import { basename } from "node:path"
import { parseGlossaryCsv, type Issue } from "@readback/glossary/formats"
import type { Concept } from "@readback/glossary"
import type { Terminal } from "../output/terminal.ts"
import { readBytes } from "./read-bytes.ts"

/** A glossary file as it was read; what was wrong with it stands in `issues`. */
export interface LoadedGlossary {
  readonly file: string
  readonly concepts: readonly Concept[]
  readonly issues: readonly Issue[]
}

/** Reads a glossary file; only a file that cannot be opened is refused. */
export async function loadGlossary(path: string, language: string, terminal: Terminal): Promise<LoadedGlossary> {
  const { concepts, issues } = parseGlossaryCsv(await readBytes(path, terminal), { defaultLanguage: language })
  return { file: path === "-" ? "standard input" : basename(path), concepts, issues }
}
