import { describe, expect, test } from "vitest"
import { filesOf, runReadback, smallGlossary } from "./testing/run-readback.ts"

const [glossary = ""] = filesOf({ "house.csv": smallGlossary })
const stream = (input: string | Uint8Array, ...args: readonly string[]) =>
  runReadback(["score", "--glossary", glossary, "--jsonl", ...args], { input })
const results = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>)

const many = Array.from({ length: 3_000 }, (_, id) =>
  id % 100 === 7 ? "broken" : JSON.stringify({ id, response: `${"air strike support ".repeat(id % 30)}CAS.` }),
).join("\n")

test("each line gives one result in its place; bad lines give an error and exit code 1", async () => {
  const input = Buffer.concat([
    Buffer.from('\uFEFF{"id":"a","response":"CAS"}\r\n\r\nnope\n{"prompt":"CAS?","response":"CAS"}\n{"response":1}\n'),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from('{"response":"cut'),
  ])
  const { code, out } = await stream(input)
  expect(code).toBe(1)
  expect(results(out)).toMatchObject([
    { id: "a", kind: "scored" },
    { error: { line: 3, field: null, message: "The line is no JSON." } },
    { id: null, kind: "scored" },
    { error: { line: 5, field: "response" } },
    { error: { line: 6, field: null, message: "The line is not UTF-8 text." } },
    { error: { line: 7, message: expect.stringContaining("cut off") as unknown } },
  ])
})

test("a line gives the same result as the text alone", async () => {
  const text = "They want air strike support."
  const alone = await runReadback(["score", "--glossary", glossary, "--json", "--required", "cas:2"], { input: text })
  const { code, out } = await stream(JSON.stringify({ response: text }), "--required", "cas:2")
  expect(code).toBe(0)
  expect(results(out)).toEqual([{ id: null, ...(JSON.parse(alone.out) as object) }])
})

test("several workers write the same bytes as one", async () => {
  const one = await stream(many)
  const two = await stream(many, "--workers", "2", "--summary")
  expect(one.out.split("\n")).toHaveLength(3_001)
  expect(two.out === one.out).toBe(true)
  expect([one.code, two.code]).toEqual([1, 1])
  expect(two.err).toContain("2,970 responses (0 not applicable), 30 errors")
})

describe.each([1, 2])("with %i workers", (workers) => {
  test("a reader that stops early ends the run quietly", async () => {
    const args = ["score", "--glossary", glossary, "--jsonl", "--workers", String(workers)]
    const input = `${many}\n`.repeat(5)
    const { code, err } = await runReadback(args, { input, stopAfter: 1_000 })
    expect({ code, err }).toEqual({ code: 0, err: "" })
  })
})

test("only the fields that were asked for are written, and a low score gives exit code 1", async () => {
  const { code, out } = await stream(
    '{"id":1,"response":"air strike support"}',
    "--fields",
    "id,kind",
    "--fail-under",
    "99",
  )
  expect(code).toBe(1)
  expect(out).toBe('{"id":1,"kind":"scored"}\n')
})

test("nothing in gives nothing out", async () => {
  expect(await stream("")).toMatchObject({ code: 0, out: "", err: "" })
})

test("a file that does not exist is refused", async () => {
  const { code, err } = await runReadback(["score", "--glossary", glossary, "--jsonl", "no-such.jsonl"])
  expect(code).toBe(2)
  expect(err).toContain("no such file")
})
