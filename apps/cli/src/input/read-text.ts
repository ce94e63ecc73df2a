import { Refusal } from "../refusal.ts"
import type { Terminal } from "../output/terminal.ts"
import { readBytes } from "./read-bytes.ts"

/** The text of a UTF-8 file, or of standard input for "-"; a byte-order mark is dropped, other encodings are refused. */
export async function readText(path: string, terminal: Terminal): Promise<string> {
  const bytes = await readBytes(path, terminal)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    const name = path === "-" ? "Standard input" : `"${path}"`
    throw new Refusal(`${name} is not UTF-8 text. Save it as UTF-8 and try again.`)
  }
}
