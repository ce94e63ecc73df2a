import { Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { Refusal } from "../refusal.ts"

// RFC 1952, section 2.3.1.
const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** A stream of bytes as it is, or unpacked where it begins as gzip does (RFC 1952). */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done === true) return
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield first.value as Uint8Array
    yield* { [Symbol.asyncIterator]: () => source }
  }
  if (!isGzip(first.value)) {
    yield* whole()
    return
  }
  const packed = Readable.from(whole())
  const plain = createGunzip()
  packed.on("error", (error) => plain.destroy(error)).pipe(plain)
  try {
    for await (const chunk of plain) yield chunk as Uint8Array
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`The file begins as gzip does and cannot be unpacked: ${(error as Error).message}.`)
  }
}
