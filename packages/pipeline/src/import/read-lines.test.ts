import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Line, readLines } from "./read-lines.ts"

const bytes = (text: string) => new TextEncoder().encode(text)

async function collect(lines: AsyncIterable<Line>): Promise<readonly Line[]> {
  const all: Line[] = []
  for await (const line of lines) all.push(line)
  return all
}

async function read(chunks: readonly Uint8Array[], maxLineBytes?: number): Promise<readonly Line[]> {
  const stream = async function* () {
    yield* chunks
  }
  return collect(readLines(stream(), maxLineBytes))
}

/** The lines as texts, a problem in angle brackets. */
const texts = (lines: readonly Line[]) =>
  lines.map((line) => ("text" in line ? line.text : `<${"problem" in line ? line.problem : "value"}>`))

describe("lines of a file", () => {
  test.each<[string, Uint8Array, readonly string[]]>([
    ["an empty file has none", bytes(""), []],
    ["a newline at the end begins no line", bytes("a\nb\n"), ["a", "b"]],
    ["the last line needs no newline", bytes("a\nb"), ["a", "b"]],
    ["blank lines count", bytes("a\n\n\nb\n"), ["a", "", "", "b"]],
    ["CRLF ends a line", bytes("a\r\nb\r\n"), ["a", "b"]],
    ["a CR inside a line stays", bytes("a\rb\n"), ["a\rb"]],
    ["a byte-order mark in front is dropped", bytes("\uFEFFa\nb"), ["a", "b"]],
    ["a byte-order mark further on stays", bytes("a\n\uFEFFb"), ["a", "\uFEFFb"]],
    ["a NUL is left to whoever reads the line", bytes("a\0b\n"), ["a\0b"]],
    ["bytes that are no UTF-8 are named", Uint8Array.of(97, 10, 0xc3, 0x28, 10, 98), ["a", "<not-utf8>", "b"]],
    ["a character cut off at the end is named", Uint8Array.of(97, 10, 0xe2, 0x82), ["a", "<not-utf8>"]],
    ["UTF-16 is named", Uint8Array.of(0xff, 0xfe, 123, 0, 10, 0), ["<not-utf8>", "\0"]],
  ])("%s", async (_name, content, expected) => {
    const lines = await read([content])
    expect(texts(lines)).toEqual(expected)
    expect(lines.map((line) => line.number)).toEqual(expected.map((_line, at) => at + 1))
  })

  test.each([
    [4, ["1234", "<too-long>", "ab"]],
    [5, ["1234", "12345", "ab"]],
  ] as const)("a line over %i bytes is passed over, and the next is read", async (limit, expected) => {
    const content = bytes("1234\n12345\nab")
    expect(texts(await read([content], limit))).toEqual(expected)
    expect(
      texts(
        await read(
          Array.from(content, (byte) => Uint8Array.of(byte)),
          limit,
        ),
      ),
    ).toEqual(expected)
  })

  test("a line far over the limit is not held in memory", async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(97)
    const before = process.memoryUsage().arrayBuffers
    let peak = 0
    const stream = async function* () {
      for (let at = 0; at < 300; at++) {
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)
        yield chunk
      }
      yield bytes("\nlast")
    }
    expect(texts(await collect(readLines(stream(), 1024)))).toEqual(["<too-long>", "last"])
    expect(peak).toBeLessThan(64 * 1024 * 1024)
  })

  test("are the same however the file is cut into chunks", () => {
    const piece = fc.constantFrom("a", "é", "🎖", "\n", "\r\n", "\uFEFF", "\r", "{}", "")
    const content = fc.array(piece, { maxLength: 30 }).map((pieces) => bytes(pieces.join("")))
    return fc.assert(
      fc.asyncProperty(content, fc.array(fc.nat({ max: 120 }), { maxLength: 12 }), async (whole, cuts) => {
        const ends = [...cuts.filter((cut) => cut < whole.length), whole.length].toSorted((a, b) => a - b)
        const chunks = ends.map((end, at) => whole.slice(ends[at - 1] ?? 0, end))
        expect(await read(chunks)).toEqual(await read([whole]))
      }),
      { numRuns: 500 },
    )
  })
})
