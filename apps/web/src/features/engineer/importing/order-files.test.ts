import { expect, test } from "vitest"
import { orderFiles } from "./order-files.ts"

test.each([
  [[], []],
  [
    ["gpt.jsonl", "question.jsonl"],
    ["question.jsonl", "gpt.jsonl"],
  ],
  [
    ["part10.jsonl", "part9.jsonl"],
    ["part9.jsonl", "part10.jsonl"],
  ],
  [
    ["b.jsonl", "MT-Questions-2.jsonl", "a.jsonl", "MT-Questions-1.jsonl"],
    ["MT-Questions-1.jsonl", "MT-Questions-2.jsonl", "a.jsonl", "b.jsonl"],
  ],
])("%j becomes %j", (names, ordered) => {
  expect(orderFiles(names.map((name) => ({ name }))).map((file) => file.name)).toEqual(ordered)
})
