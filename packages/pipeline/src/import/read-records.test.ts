import { gzipSync, zstdCompressSync } from "node:zlib"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { plainBytes, UnreadableFile } from "./plain-bytes.ts"
import { readRecords } from "./read-records.ts"

async function* cut(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const recordsOf = async (file: string | Uint8Array, size = 7) => {
  const found = []
  const bytes = typeof file === "string" ? Buffer.from(file) : file
  for await (const line of readRecords(plainBytes(cut(bytes, size)))) found.push(line)
  return found
}
const texts = async (file: string | Uint8Array, size?: number) =>
  (await recordsOf(file, size)).map((line) =>
    "text" in line ? `${line.number}: ${line.text}` : `${line.number}! ${"problem" in line ? line.problem : "value"}`,
  )

describe("records of a file", () => {
  test.each<[string, string, string[]]>([
    ["JSON Lines", '{"a":1}\n{"a":2}\n', ['1: {"a":1}', '2: {"a":2}']],
    ["a list on one line", '[{"a":1},{"a":2}]', ['1: {"a":1}', '1: {"a":2}']],
    [
      "a list over several lines",
      '[\n  {"a": [1, 2]},\n  {"b": "x,]}"}\n]\n',
      ['2: {"a": [1, 2]}', '3: {"b": "x,]}"}'],
    ],
    [
      "quotes and backslashes inside texts",
      '[{"a":"\\\\\\"],["},{"b":"\\\\"}]',
      ['1: {"a":"\\\\\\"],["}', '1: {"b":"\\\\"}'],
    ],
    ["a list behind a byte-order mark", '\uFEFF[{"a":1}]', ['1: {"a":1}']],
    ["a list that is cut off", '[{"a":1},\n{"b":', ['1: {"a":1}', '2: {"b":']],
    ["an empty list", "[]", []],
    ["lists as lines", "[1]\n[2]\n", ["1: [1]", "2: [2]"]],
    ["nothing", "", []],
  ])("%s", async (_name, file, expected) => {
    for (const size of [1, 7, 1_000]) expect(await texts(file, size)).toEqual(expected)
  })

  test("a list gives the same records as lines, however it is cut", async () => {
    const rows = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(undefined, 2),
        async (all, size, indent) => {
          const read = await recordsOf(JSON.stringify(all, undefined, indent), size)
          expect(read.map((line) => ("text" in line ? (JSON.parse(line.text) as unknown) : line))).toEqual(
            JSON.parse(JSON.stringify(all)),
          )
        },
      ),
    )
  })
})

describe("packed and encoded files", () => {
  const file = '{"a":"Ä 🎖"}\n{"a":2}\n'
  const expected = ['1: {"a":"Ä 🎖"}', '2: {"a":2}']
  const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(file, "utf16le").swap16()])

  test.each([
    ["gzip", gzipSync(file)],
    ["two gzip members", Buffer.concat([gzipSync('{"a":"Ä 🎖"}\n'), gzipSync('{"a":2}\n')])],
    ["Zstandard", zstdCompressSync(file)],
    ["UTF-16, little end first", Buffer.from(`\uFEFF${file}`, "utf16le")],
    ["UTF-16, big end first", big],
  ])("%s", async (_name, bytes) => {
    for (const size of [1, 5, 1_000]) expect(await texts(bytes, size)).toEqual(expected)
  })

  test.each<[string, Uint8Array, string]>([
    ["cut in the middle", gzipSync(file.repeat(100)).subarray(0, 60), "compressed-cut"],
    ["damaged", Buffer.concat([gzipSync(file).subarray(0, 12), Buffer.alloc(40, 7)]), "compressed-damaged"],
    ["a bomb", gzipSync(Buffer.alloc(100 * 1024 * 1024)), "compressed-bomb"],
  ])("%s", async (_name, bytes, code) => {
    const failure = await recordsOf(bytes, 64 * 1024).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(UnreadableFile)
    expect(failure).toMatchObject({ code })
  })
})
