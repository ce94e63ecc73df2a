import { createReadStream, statSync } from "node:fs"
import { open } from "node:fs/promises"
import { join } from "node:path"
import type { ImportFile } from "@readback/pipeline"

/** A file that is kept for an import, to be read from its start or from anywhere. */
export function keptFile(directory: string, spool: string, name: string): ImportFile {
  const path = join(directory, spool)
  return {
    name,
    open: () => createReadStream(path, { highWaterMark: 256 * 1024 }),
    random: {
      byteLength: statSync(path).size,
      slice: async (start, end) => {
        const file = await open(path)
        try {
          const bytes = new Uint8Array(end - start)
          const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
          return bytes.buffer.slice(0, bytesRead)
        } finally {
          await file.close()
        }
      },
    },
  }
}
