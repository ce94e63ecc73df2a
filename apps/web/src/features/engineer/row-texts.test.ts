import { expect, test } from "vitest"
import { askedIn, rowTexts } from "./row-texts.ts"

const said = (role: string, content: string) => ({ role, content })
const turn = (from: string, value: string) => ({ from, value })
const [system, asked] = [said("system", "S"), said("user", "Q")]
const answer = (text: string) => [said("assistant", text)]

test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  ["TRL", { prompt: [system, asked], chosen: answer("a"), rejected: answer("b") }, ["Chosen a", "Rejected b"]],
  ["TRL, labelled", { prompt: [asked], completion: answer("a"), label: false }, ["Bad a"]],
  ["TRL, to imitate", { prompt: [asked], completion: answer("a") }, ["Answer a"]],
  [
    "OpenAI",
    { input: { messages: [asked] }, preferred_output: answer("a"), non_preferred_output: answer("b") },
    ["Preferred a", "Not preferred b"],
  ],
  ["chat", { messages: [asked, said("assistant", "a")] }, ["Answer a"]],
  [
    "LLaMA-Factory",
    { conversations: [turn("human", "Q")], chosen: turn("gpt", "a"), rejected: turn("gpt", "b") },
    ["Chosen a", "Rejected b"],
  ],
  ["LLaMA-Factory, tagged", { conversations: [turn("human", "Q"), turn("gpt", "a")], kto_tag: true }, ["Good a"]],
  ["Axolotl", { system: "S", input: "Q", chosen: "a", rejected: "b" }, ["Chosen a", "Rejected b"]],
  [
    "NeMo-RL",
    {
      context: [asked],
      completions: [
        { rank: 0, completion: answer("a") },
        { rank: 1, completion: answer("b") },
      ],
    },
    ["Chosen a", "Rejected b"],
  ],
  ["HelpSteer3", { context: [asked], response1: "a", response2: "b" }, ["Response 1 a", "Response 2 b"]],
  ["HelpSteer3, edit", { context: [asked], original_response: "a", edited_response: "b" }, ["Original a", "Rewrite b"]],
  ["lossless", { prompt: [asked], responses: [{ text: "a" }, { text: "b" }] }, ["Response 1 a", "Response 2 b"]],
  ["prompts", { prompt: [asked] }, []],
])("the texts of a row are found: %s", (_name, row, texts) => {
  expect(askedIn(row)).toBe("Q")
  expect(rowTexts(row).map(({ title, text }) => `${title} ${text}`)).toEqual(texts)
})

test("an index has no texts", () => {
  expect(askedIn({ line: 1, id: "x" })).toBe("")
  expect(rowTexts({ line: 1, id: "x" })).toEqual([])
})
