import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { filesOf, runReadback } from "./testing/run-readback.ts"

const pair = (at: number, rejected = "bad") =>
  JSON.stringify({ id: `r${at}`, prompt: "Q", chosen: "good", rejected }).concat("\n")
const validate = (input: string | Uint8Array, ...args: readonly string[]) =>
  runReadback(["validate", "--target", "trl_preference", ...args], { input })

test("a sound file passes", async () => {
  expect(await validate(pair(0) + pair(1))).toEqual({ code: 0, out: "2 rows, 0 errors, 0 warnings\n", err: "" })
})

test("issues are told with their place, in the order of the file", async () => {
  const input = Buffer.concat([
    Buffer.from(`\uFEFF${pair(0, " good")}\n{"prompt":\n`),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from('{"prompt":"Q","chosen":NaN,"rejected":"b"}\n'),
    Buffer.from(pair(0)),
  ])
  const { code, out } = await validate(input)
  expect(code).toBe(1)
  expect(out.split("\n")).toEqual([
    'standard input:1: error: rejected: "chosen" and "rejected" are the same text but for white space. (equal-texts)',
    "standard input:3: error: The line is no JSON. (not-json)",
    "standard input:4: error: The line is not UTF-8 text. (not-utf8)",
    "standard input:5: error: NaN and Infinity are no JSON. (not-json)",
    'standard input:6: warning: id: The id "r0" was there before. (repeated-id)',
    "5 rows, 4 errors, 1 warning",
    "",
  ])
})

test("of many issues the first 50 are shown and all are counted", async () => {
  const input = Array.from({ length: 1_000 }, (_, at) => pair(at, "good")).join("")
  const { code, out } = await validate(input)
  expect(code).toBe(1)
  expect(out.split("\n").slice(49)).toEqual([
    expect.stringContaining("standard input:50: error"),
    "and 950 issues more; of all:",
    "      1,000  equal-texts",
    "1,000 rows, 1,000 errors, 0 warnings",
    "",
  ])
  const json = JSON.parse((await validate(input, "--json")).out) as { issues: unknown[] }
  expect(json).toMatchObject({
    file: "standard input",
    target: "trl_preference",
    counts: { rows: 1_000, errors: 1_000, warnings: 0 },
    codes: { "equal-texts": 1_000 },
  })
  expect(json.issues).toHaveLength(50)
})

test("gzip is unpacked, from a file and from standard input", async () => {
  const packed = gzipSync(pair(0).repeat(1) + pair(1, "good"))
  const [path = ""] = filesOf({ "rows.jsonl.gz": packed })
  const named = await runReadback(["validate", "--target", "trl_preference", path])
  expect(named.out).toContain("rows.jsonl.gz:2: error: rejected:")
  expect(await validate(packed)).toMatchObject({ code: 1, out: expect.stringContaining("2 rows, 1 error,") as unknown })
  const cut = await validate(packed.subarray(0, packed.length - 12))
  expect(cut).toMatchObject({ code: 2, err: expect.stringContaining("cannot be unpacked") as unknown })
})

test("warnings about the whole file name no line, and do not fail", async () => {
  const input = JSON.stringify({ prompt: "Q", completion: "A", label: true })
  const { code, out } = await runReadback(["validate", "--target", "trl_kto"], { input })
  expect(code).toBe(0)
  expect(out).toContain("standard input: warning: Every row is labelled as good: KTO needs both. (one-sided)")
})

test("an empty file fails", async () => {
  expect(await validate("\n")).toMatchObject({ code: 1, out: expect.stringContaining("(no-rows)") as unknown })
})

test("nothing in a row can steer the terminal", async () => {
  const { out } = await validate(`${JSON.stringify({ prompt: "Q", chosen: "a", "\u001B[31m": null })}\n`)
  expect(out).not.toContain("\u001B")
})

describe("is refused", () => {
  test.each([
    ["without a target", ["validate"], "The targets are trl_preference,"],
    ["with a target that is none", ["validate", "--target", "trl_prefrence"], "Did you mean trl_preference?"],
    ["a file that is not there", ["validate", "--target", "trl_kto", "no-such.jsonl"], "no such file"],
  ])("%s", async (_name, args, message) => {
    const { code, err } = await runReadback(args)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  test("a JSON list, with the command that makes lines of it", async () => {
    const { code, err } = await validate('[\n{"prompt":"Q"}\n]')
    expect(code).toBe(2)
    expect(err).toContain("jq -c '.[]'")
  })
})

test("a stream of any size is checked in constant memory", async () => {
  const text = JSON.stringify({ prompt: "Q".repeat(8_000), chosen: "good", rejected: "bad" })
  const input = `${text}\n`.repeat(20_000)
  const { code, out, err } = await runReadback(["validate", "--target", "trl_preference"], {
    input,
    // The program alone needs 20 to 30 MB while it loads; the text is more than three times as large as this.
    env: { NODE_OPTIONS: "--max-old-space-size=48" },
  })
  expect({ code, out, err }).toEqual({ code: 0, out: "20,000 rows, 0 errors, 0 warnings\n", err: "" })
})
