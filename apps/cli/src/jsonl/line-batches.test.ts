import * as fc from "fast-check"
import { expect, test } from "vitest"
import { lineBatches } from "./line-batches.ts"

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)

async function* inChunks(bytes: Uint8Array, sizes: readonly number[]) {
  // The same memory is used for every chunk, as sources may.
  const memory = new Uint8Array(64)
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    const part = bytes.subarray(at, at + size)
    memory.set(part)
    yield memory.subarray(0, part.length)
    at += part.length
  }
}

async function numberedLines(text: string, sizes: readonly number[], most = 1_000): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const batch of lineBatches(inChunks(bytesOf(text), sizes), most)) {
    if (batch.kind === "too-long") lines.push(`${batch.firstLine} too long`)
    else {
      const parts = textOf(batch.bytes).split("\n")
      if (parts.at(-1) === "") parts.pop()
      for (const [index, part] of parts.entries()) lines.push(`${batch.firstLine + index} ${part}`)
    }
  }
  return lines
}

test("lines and their numbers do not depend on how the bytes arrive", async () => {
  const line = fc.string({ unit: fc.constantFrom("a", "é", "\r", "😀", " "), maxLength: 20 })
  const sizes = fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1 })
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.boolean(), sizes, async (lines, isEnded, chunks) => {
      const text = lines.join("\n") + (isEnded ? "\n" : "")
      const parts = text.split("\n")
      if (parts.at(-1) === "") parts.pop()
      expect(await numberedLines(text, chunks)).toEqual(parts.map((part, index) => `${index + 1} ${part}`))
    }),
  )
})

test.each([1, 3, 7, 64])("a line above the cap is passed over, in chunks of %i bytes", async (size) => {
  const text = `ok\n${"x".repeat(500)}\nfine\n${"y".repeat(500)}`
  expect(await numberedLines(text, [size], 80)).toEqual(["1 ok", "2 too long", "3 fine", "4 too long"])
})

test("only the byte-order mark before the first line is dropped", async () => {
  expect(await numberedLines("\uFEFFa\n\uFEFFb", [2])).toEqual(["1 a", "2 \uFEFFb"])
})
