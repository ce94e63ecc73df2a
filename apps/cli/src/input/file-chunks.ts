import { createReadStream } from "node:fs"
import { unreadable } from "./unreadable.ts"

// About a hundred responses: a batch is scored and gone before the collector would have to move it to the old generation.
const CHUNK_BYTES = 64 * 1024

/** The bytes of a file, a piece at a time; what cannot be read is refused. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) yield chunk as Uint8Array
  } catch (error) {
    throw unreadable(path, error)
  }
}
