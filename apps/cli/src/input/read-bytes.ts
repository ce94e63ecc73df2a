import { readFile } from "node:fs/promises"
import type { Terminal } from "../output/terminal.ts"
import { unreadable } from "./unreadable.ts"

/** All bytes of a file, or of standard input for "-"; what cannot be read is refused. */
export async function readBytes(path: string, terminal: Terminal): Promise<Uint8Array> {
  if (path === "-") {
    const chunks: Uint8Array[] = []
    for await (const chunk of terminal.stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  try {
    return await readFile(path)
  } catch (error) {
    throw unreadable(path, error)
  }
}
