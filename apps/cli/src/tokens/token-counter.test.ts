import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  byteLevelTokenizer,
  fallbackTokenizer,
  modernTokenizer,
  unigramTokenizer,
  wordPieceTokenizer,
  wordTokenizer,
} from "../testing/small-tokenizers.ts"
import { tokenCounter } from "./token-counter.ts"

const tokenizers = [
  byteLevelTokenizer,
  fallbackTokenizer,
  unigramTokenizer,
  wordPieceTokenizer,
  wordTokenizer,
  modernTokenizer,
]

function count(tokenizer: unknown, text: string): number {
  const counter = tokenCounter(JSON.stringify(tokenizer))
  if ("problem" in counter) throw new Error(counter.problem)
  return counter.countTokens(text)
}

/** Counted by the library that trainers use (Hugging Face tokenizers, in Rust) with the same files. */
describe("counts what trainers count", () => {
  test.each([
    ["", [0, 0, 0, 0, 0, 0]],
    ["air", [1, 1, 1, 1, 1, 1]],
    ["close air", [2, 7, 5, 2, 2, 2]],
    ["aircraft, café", [12, 13, 6, 4, 3, 12]],
    ["Ñandú 日本 🚁", [19, 20, 6, 4, 3, 19]],
    ["mañana_1 don't", [15, 16, 4, 6, 4, 15]],
    ["<s>air", [2, 5, 5, 4, 4, 2]],
    ["close\n\n  air", [5, 10, 6, 2, 2, 5]],
    ["\ufb01 x\u00b2", [7, 8, 4, 2, 3, 7]],
    ["air\u0085air", [4, 4, 3, 1, 2, 4]],
    ["\ufeffair", [4, 5, 3, 1, 2, 4]],
    ["e\u0301 \u00a0\u2028air", [10, 11, 5, 2, 2, 8]],
  ])("%j", (text, expected) => {
    expect(tokenizers.map((tokenizer) => count(tokenizer, text))).toEqual(expected)
  })
})

test.each([
  ["GPT-2", byteLevelTokenizer],
  ["Llama 3", modernTokenizer],
])("words that are remembered count as much as words that are not: %s", (_name, tokenizer) => {
  // Every byte is in the vocabulary, so that to fuse what is unknown changes nothing but the way.
  const unremembered = { ...tokenizer, model: { ...tokenizer.model, fuse_unk: true } }
  const pieces = fc.constantFrom(
    "air",
    "close",
    " ",
    "\n",
    "\r\n",
    "é",
    "日本",
    "🚁",
    "1234",
    "'s",
    "<s>",
    ".",
    "\u00a0",
    "x²",
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "binary" })), { maxLength: 12 }), (parts) => {
      expect(count(tokenizer, parts.join(""))).toBe(count(unremembered, parts.join("")))
    }),
  )
})

test("a pre-tokenizer within others knows letters of all languages too", () => {
  const splitters = [{ type: "WhitespaceSplit" }, { type: "Whitespace" }]
  const tokenizer = { ...wordTokenizer, pre_tokenizer: { type: "Sequence", pretokenizers: splitters } }
  expect(count(tokenizer, "café, Ñandú")).toBe(3)
})

test("a text may be as long as a line", () => {
  expect(count(unigramTokenizer, "air ".repeat(200_000).trimEnd())).toBe(200_000)
})

test("remembered words do not keep the texts that they were cut from", () => {
  setFlagsFromString("--expose-gc")
  const collect = runInNewContext("gc") as () => void
  const counter = tokenCounter(JSON.stringify(byteLevelTokenizer))
  if ("problem" in counter) throw new Error(counter.problem)
  const filler = `${" ".repeat(200)}x`.repeat(40)
  const heapAfter = (texts: number): number => {
    for (let at = 0; at < texts; at += 1) {
      const own = Array.from(String(at + texts), (digit) => "klmnopqrst"[Number(digit)]).join("")
      counter.countTokens(Buffer.from(`aWordOfItsOwn${own}${filler}`).toString())
    }
    collect()
    return process.memoryUsage().heapUsed / 1024 / 1024
  }
  const before = heapAfter(10)
  expect(heapAfter(4_000) - before).toBeLessThan(12)
})

test("neither the tokens around a text nor a file's truncation and padding are counted", () => {
  const cut = {
    ...byteLevelTokenizer,
    truncation: { direction: "Right", max_length: 2, strategy: "LongestFirst", stride: 0 },
    padding: { strategy: { Fixed: 9 }, direction: "Right", pad_id: 0, pad_type_id: 0, pad_token: "<s>" },
  }
  expect(count(cut, "air air air")).toBe(3)
})

test("parts that count nothing may be unknown, and those of older files may be missing", () => {
  const { model, pre_tokenizer: splitter } = byteLevelTokenizer
  expect(
    count({ model, pre_tokenizer: splitter, post_processor: { type: "New" }, decoder: { type: "New" } }, "air"),
  ).toBe(1)
})

describe("is no tokenizer", () => {
  const { model } = byteLevelTokenizer
  test.each<[string, unknown, string]>([
    ["a text", "air", "it holds no JSON object"],
    ["a list", [], "it holds no JSON object"],
    ["tokenizer_config.json", { tokenizer_class: "PreTrainedTokenizerFast" }, 'it has no "model"'],
    ["vocab.json", model.vocab, 'it has no "model"'],
    ["a model of another kind", { model: { ...model, type: "Morse" } }, 'its model is of the kind "Morse"'],
    ["a model without vocabulary", { model: { ...model, vocab: undefined } }, '"model.vocab" is missing'],
    ["an empty vocabulary", { model: { ...model, vocab: {} } }, '"model.vocab" is empty'],
    ["a vocabulary of another kind", { model: { ...model, type: "Unigram" } }, '"model.vocab" is not that of Unigram'],
    ["a model without merges", { model: { ...model, merges: undefined } }, '"model.merges" is missing'],
    ["merges that are none", { model: { ...model, merges: [1, 2] } }, "its parts do not fit together"],
    ["an unknown pre-tokenizer", { model, pre_tokenizer: { type: "Morse" } }, "Unknown PreTokenizer type: Morse"],
    ["an unknown normalizer", { model, normalizer: { type: "Morse" } }, "Unknown Normalizer type: Morse"],
    ["added tokens that are no list", { model, added_tokens: {} }, '"added_tokens" is no list'],
  ])("%s", (_name, file, problem) => {
    expect(tokenCounter(JSON.stringify(file))).toEqual({ problem: expect.stringContaining(problem) as unknown })
  })

  test("a file that is no JSON", () => {
    expect(tokenCounter("{")).toEqual({ problem: "it holds no JSON object" })
  })
})
