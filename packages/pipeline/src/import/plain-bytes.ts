import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { createGunzip, createZstdDecompress } from "node:zlib"

/** Why a file cannot be read on: told with the line that was reached. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile"
  readonly code:
    | "compressed-cut"
    | "compressed-damaged"
    | "compressed-bomb"
    | "table-columns"
    | "table-damaged"
    | "not-utf8"
    | "parquet-group"
    | "parquet-damaged"

  /** Where, if that is known better than by the last line that was read. */
  readonly line: number | undefined

  constructor(code: UnreadableFile["code"], message: string, line?: number) {
    super(message)
    this.code = code
    this.line = line
  }
}

/** How many times larger than the file its content may be, once it is larger than a small file may become. */
const MOST_GROWTH = 200
const HARMLESS_BYTES = 64 * 1024 * 1024

/**
 * The bytes of a file as UTF-8: unpacked where it is gzip or Zstandard (RFC 1952, RFC 8878; told by its first bytes, not
 * its name), and decoded where it is UTF-16 with a byte-order mark. One chunk is held at a time.
 */
export async function* plainBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(chunks, 4)
  if (head[0] === 0x1f && head[1] === 0x8b) yield* unpacked(all, createGunzip())
  else if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd)
    yield* unpacked(all, createZstdDecompress())
  else if (head[0] === 0xff && head[1] === 0xfe) yield* decoded(all, "utf-16le")
  else if (head[0] === 0xfe && head[1] === 0xff) yield* decoded(all, "utf-16be")
  else yield* all
}

async function peek(chunks: AsyncIterable<Uint8Array>, count: number) {
  const source = chunks[Symbol.asyncIterator]()
  const begun: Uint8Array[] = []
  let length = 0
  while (length < count) {
    const next = await source.next()
    if (next.done === true) break
    // The source may use the chunk's memory again.
    begun.push(next.value.slice())
    length += next.value.length
  }
  const all = async function* () {
    yield* begun
    yield* { [Symbol.asyncIterator]: () => source }
  }
  return { head: Buffer.concat(begun).subarray(0, count), all: all() }
}

async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  unpack: ReturnType<typeof createGunzip> | ReturnType<typeof createZstdDecompress>,
): AsyncGenerator<Uint8Array> {
  let [packed, plain] = [0, 0]
  const counted = async function* () {
    for await (const chunk of chunks) {
      packed += chunk.length
      yield chunk
    }
  }
  // Its failure ends the reading below as well.
  const feeding = pipeline(Readable.from(counted()), unpack).catch((error: unknown) => error)
  try {
    for await (const chunk of unpack as AsyncIterable<Buffer>) {
      plain += chunk.length
      if (plain > HARMLESS_BYTES && plain > MOST_GROWTH * packed) {
        const message = `unpacks to more than ${MOST_GROWTH} times its size, which no file of texts does; it was not read on`
        throw new UnreadableFile("compressed-bomb", message)
      }
      yield chunk
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const code = error instanceof Error && "code" in error ? error.code : undefined
    if (code === "Z_BUF_ERROR") {
      throw new UnreadableFile("compressed-cut", "the compressed file ends in the middle; send it again, whole")
    }
    throw new UnreadableFile("compressed-damaged", "the compressed file is damaged; pack it again and send it again")
  } finally {
    unpack.destroy()
    await feeding
  }
}

async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
