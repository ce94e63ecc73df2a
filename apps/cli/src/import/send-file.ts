import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { basename } from "node:path"
import { Readable } from "node:stream"
import { ImportId } from "@readback/domain"
import { z } from "zod"
import { unreadable } from "../input/unreadable.ts"
import type { Connection } from "../remote/connection.ts"

const Answer = z.object({ importId: ImportId })

/** Sends a file to wait for its import; answers the import's id. `onSent` is told the share that was read so far. */
export async function sendFile(
  { fetch }: Connection,
  given: { readonly projectId: string; readonly path: string; readonly onSent: (share: number) => void },
): Promise<ImportId> {
  const { projectId, path, onSent } = given
  const size = await stat(path).then(
    (found) => found.size,
    (error: unknown) => {
      throw unreadable(path, error)
    },
  )
  let sent = 0
  const chunks = async function* () {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
      yield chunk as Uint8Array
      sent += (chunk as Uint8Array).length
      onSent(size === 0 ? 1 : sent / size)
    }
  }
  const query = new URLSearchParams({ file: basename(path), hold: "yes" }).toString()
  const body = Readable.toWeb(Readable.from(chunks())) as ReadableStream<Uint8Array>
  const answer = await fetch(`/api/projects/${projectId}/imports?${query}`, { method: "POST", body, duplex: "half" })
  return Answer.parse(await answer.json()).importId
}
