import { createWriteStream } from "node:fs"
import { mkdir, rm } from "node:fs/promises"
import { join } from "node:path"
import { Readable, Transform } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Failure } from "@readback/domain"
import { fileTooLarge } from "../file-too-large.ts"

/** Where uploads lie while they are read. */
export const uploadsDirectory = (dataDirectory: string): string => join(dataDirectory, "uploads")

interface Upload {
  readonly body: AsyncIterable<Uint8Array> | null
  readonly directory: string
  readonly id: string
  readonly maxBytes: number
}

/**
 * Writes an upload to a file while it arrives; answers the file's path. Memory stays at one chunk; an upload over
 * `maxBytes` is refused as soon as it passes them, and one that breaks off leaves nothing behind.
 */
export async function spool(upload: Upload): Promise<string> {
  await mkdir(upload.directory, { recursive: true })
  const path = join(upload.directory, upload.id)
  let received = 0
  const limit = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      received += chunk.length
      if (received <= upload.maxBytes) return done(null, chunk)
      done(fileTooLarge(upload.maxBytes))
    },
  })
  try {
    await pipeline(Readable.from(upload.body ?? []), limit, createWriteStream(path, { mode: 0o600, flags: "wx" }))
    return path
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      throw new Failure("conflict", "An upload with this id is there already. Send it under another one.")
    }
    await rm(path, { force: true })
    throw wasBrokenOff(error) ? new Failure("invalid", "The upload broke off before its end. Send it again.") : error
  }
}

/** Whether the sender went away; a full disk, say, is another matter. */
function wasBrokenOff(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  const name = error instanceof Error ? error.name : ""
  return code === "ERR_STREAM_PREMATURE_CLOSE" || code === "ECONNRESET" || name === "AbortError"
}
