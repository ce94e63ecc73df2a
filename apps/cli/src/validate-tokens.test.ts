import { describe, expect, test } from "vitest"
import { byteLevelTokenizer, splitTokenizer } from "./testing/small-tokenizers.ts"
import { filesOf, runReadback } from "./testing/run-readback.ts"

const [tokenizer = "", split = "", broken = "", latin = ""] = filesOf({
  "tokenizer.json": JSON.stringify(byteLevelTokenizer),
  "split.json": JSON.stringify(splitTokenizer),
  "broken.json": '{"model":',
  "latin.json": Uint8Array.of(0x22, 0xff, 0x22),
})
const lines = (...rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("")
const validate = (target: string, maxLength: number, input: string, ...args: readonly string[]) =>
  runReadback(["validate", "--target", target, "--tokenizer", tokenizer, "--max-length", String(maxLength), ...args], {
    input,
  })

const said = (role: string, content: string) => [{ role, content }]
const pair = {
  prompt: said("user", "close air"),
  chosen: said("assistant", "air café"),
  rejected: said("assistant", "air"),
}

test("a row at the limit passes, and one above it is a warning that says what becomes of it", async () => {
  expect(await validate("trl_reward", 8, lines(pair))).toEqual({
    code: 0,
    out: ["Tokens: median 8, 95th percentile 8, longest 8; 0 of 1 row over 8", "1 row, 0 errors, 0 warnings", ""].join(
      "\n",
    ),
    err: "",
  })
  const { code, out } = await validate("trl_reward", 7, lines(pair))
  expect(code).toBe(0)
  expect(out.split("\n")).toEqual([
    'standard input:1: warning: "prompt + chosen" has 8 tokens, "prompt + rejected" 3; the limit is 7. ' +
      "TRL's reward training drops it without a word. (too-long)",
    "Tokens: median 8, 95th percentile 8, longest 8; 1 of 1 row over 7",
    "1 row, 0 errors, 1 warning",
    "",
  ])
})

test("JSON has the lengths, and only where they were asked for", async () => {
  const input = lines(pair, { ...pair, chosen: said("assistant", "air") }, { prompt: "no more" })
  const { code, out } = await validate("trl_preference", 7, input, "--json")
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({
    counts: { rows: 3, warnings: 1 },
    codes: { "too-long": 1 },
    lengths: { maxLength: 7, rows: 2, over: 1, median: 3, p95: 8, longest: 8 },
  })
  const without = await runReadback(["validate", "--target", "trl_preference", "--json"], { input })
  expect(JSON.parse(without.out)).not.toHaveProperty("lengths")
})

describe("is refused", () => {
  const both = ["--tokenizer", tokenizer, "--max-length", "9"]
  test.each<[string, readonly string[], string]>([
    ["a limit without a tokenizer", ["--max-length", "9"], "add --tokenizer FILE"],
    ["a tokenizer without a limit", ["--tokenizer", tokenizer], "add --max-length TOKENS"],
    ["a limit that is no number", ["--tokenizer", tokenizer, "--max-length", "many"], "takes a whole number from 1"],
    ["a limit of nothing", ["--tokenizer", tokenizer, "--max-length", "0"], "takes a whole number from 1"],
    ["a tokenizer that is not there", ["--tokenizer", "none.json", "--max-length", "9"], "there is no such file"],
    ["a folder", ["--tokenizer", import.meta.dirname, "--max-length", "9"], "it is a folder"],
    ["a tokenizer from standard input", ["--tokenizer", "-", "--max-length", "9"], "--tokenizer takes a file"],
    ["a tokenizer that is cut off", ["--tokenizer", broken, "--max-length", "9"], "is no tokenizer: it holds no JSON"],
    ["a tokenizer that is not UTF-8", ["--tokenizer", latin, "--max-length", "9"], "is not UTF-8 text"],
    ["a target that no trainer reads", [...both, "--target", "judgements"], "No trainer reads judgements"],
  ])("%s", async (_name, args, message) => {
    const target = args.includes("--target") ? [] : ["--target", "trl_reward"]
    const { code, out, err } = await runReadback(["validate", ...target, ...args])
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(message)
  })
})

test("a stream of any size is counted in constant memory", async () => {
  const text = (at: number) => `word-of-its-own-${at}${" ".repeat(8_000)}`
  const row = (at: number) => ({ system: "", input: text(at), chosen: "good", rejected: "bad" })
  const input = Array.from({ length: 10_000 }, (_, at) => lines(row(at))).join("")
  const { code, out, err } = await runReadback(
    ["validate", "--target", "axolotl_rm", "--tokenizer", split, "--max-length", "100"],
    // As much as without a tokenizer. A word may be remembered as a slice of its prompt, and all prompts do not fit.
    { input, env: { NODE_OPTIONS: "--max-old-space-size=48" } },
  )
  expect({ code, err }).toEqual({ code: 0, err: "" })
  expect(out).toContain("0 of 10,000 rows over 100")
})
