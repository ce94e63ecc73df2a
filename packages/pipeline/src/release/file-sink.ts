import { createHash } from "node:crypto"
import { closeSync, fdatasync, fsyncSync, openSync, writeSync } from "node:fs"

/** Bytes gathered before they are hashed and written. */
const CHUNK = 1 << 18
/** Bytes after which the disk is asked to begin, so that little is left for the end. */
const BEGUN = 1 << 25
/** A UTF-16 unit is three bytes of UTF-8 at most. */
const BYTES_PER_UNIT = 3

/** A finished file: its size and the SHA-256 of its bytes. */
export interface SunkFile {
  readonly bytes: number
  readonly sha256: string
}

/** Writes one file in large pieces, hashing them on their way. */
export function fileSink(path: string) {
  const file = openSync(path, "w")
  const hash = createHash("sha256")
  const buffer = Buffer.allocUnsafe(CHUNK)
  let filled = 0
  let bytes = 0
  let begun = 0
  let isAsked = false
  const begin = () => {
    begun = bytes
    isAsked = true
    // In another thread, while rows go on being made. What goes wrong here goes wrong again at the end, which tells of it.
    fdatasync(file, () => {
      isAsked = false
    })
  }
  const put = (piece: Uint8Array) => {
    hash.update(piece)
    for (let at = 0; at < piece.length;) at += writeSync(file, piece, at)
    bytes += piece.length
    if (!isAsked && bytes - begun >= BEGUN) begin()
  }
  const flush = () => {
    put(buffer.subarray(0, filled))
    filled = 0
  }
  return {
    text: (line: string): void => {
      const most = line.length * BYTES_PER_UNIT
      if (most > CHUNK - filled) flush()
      if (most > CHUNK) put(Buffer.from(line))
      else filled += buffer.write(line, filled)
    },
    bytes: (piece: Uint8Array): void => {
      if (filled > 0) flush()
      put(piece)
    },
    /** Closes the file once the disk has it. */
    finish: (): SunkFile => {
      flush()
      fsyncSync(file)
      closeSync(file)
      return { bytes, sha256: hash.digest("hex") }
    },
    /** Closes a file that nobody will want. */
    drop: (): void => closeSync(file),
  }
}

export type FileSink = ReturnType<typeof fileSink>
