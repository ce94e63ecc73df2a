import { expect, test } from "vitest"
import { guessColumns } from "./guess-columns.ts"

test.each<[string, Record<string, string>]>([
  ["prompt,response_a,response_b", { prompt: "prompt", response_a: "response", response_b: "response" }],
  ["Question;Answer 1;Answer 2", { Question: "prompt", "Answer 1": "response", "Answer 2": "response" }],
  ["instruction,output,generator", { instruction: "prompt", output: "response", generator: "model" }],
  [
    "promptId,systemPrompt,query,modelA,outputA",
    { promptId: "id", systemPrompt: "system", query: "prompt", modelA: "model", outputA: "response" },
  ],
  ["prompt,question,response", { prompt: "prompt", question: "extra", response: "response" }],
  ["prompt,classification,note", { prompt: "prompt", classification: "marking", note: "extra" }],
])("%s", (names, expected) => {
  expect(guessColumns(names.split(/[;,]/))).toEqual(expected)
})
