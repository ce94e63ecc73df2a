import { describe, expect, test } from "vitest"
import { readRow } from "./read-row.ts"

/** What is wrong with a line: each issue as "code: message". */
function issuesOf(text: string): readonly string[] {
  const result = readRow({ number: 1, text })
  if (result === undefined) return ["blank"]
  return "issues" in result ? result.issues.map(({ code, message }) => `${code}: ${message}`) : []
}

const user = (content: string) => ({ role: "user", content })
const assistant = (content: string) => ({ role: "assistant", content })
const set = (part: object) =>
  JSON.stringify({ prompt: [user("Q")], responses: [{ text: "a" }, { text: "b" }], ...part })
const nested = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`
const responses = (...texts: string[]) => ({ responses: texts.map((text) => ({ text })) })

describe("a line that cannot be imported says why", () => {
  test.each<[string, string, string | RegExp]>([
    ["one response", set(responses("a")), 'too-few-responses: "responses" needs at least 2 entries, got 1'],
    ["no response", set(responses()), 'too-few-responses: "responses" needs at least 2 entries, got 0'],
    ["responses no list", set({ responses: "a" }), 'bad-value: "responses" expected array, received string'],
    ["too many responses", set(responses(...Array.from({ length: 33 }, (_, n) => `r${n}`))), /"responses" .*32/],
    ["equal responses", set(responses("same", "same")), /^equal-responses: .*needs at least 2 different responses/],
    ["responses equal but for Unicode form", set(responses("caf\u00e9", "cafe\u0301")), /^equal-responses: /],
    ["empty response", set(responses("a", " \n ")), 'bad-text: "responses.1.text" must not be empty'],
    ["half a character", set({}).replace('"a"', '"\\ud83d"'), /"responses.0.text" contains half of a surrogate pair/],
    ["a NUL, raw", set(responses("a\0", "b")).replace("\\u0000", "\0"), /^nul-character: holds a NUL character/],
    ["a NUL, escaped", set(responses("a\0", "b")), /^nul-character: holds a NUL character/],
    ["a NUL in a key", set({ "k\0": 1 }), /^nul-character: /],
    ["a NUL in a response id", set({ responses: [{ text: "a", id: "x\0" }, { text: "b" }] }), /^nul-character: /],
    ["prompt no list", set({ prompt: "Q" }), /"prompt" expected array, received string/],
    ["empty prompt", set({ prompt: [] }), /"prompt" needs at least 1 message/],
    ["prompt ends with the assistant", set({ prompt: [user("Q"), assistant("A")] }), /must end with a message of role/],
    ["unknown role", set({ prompt: [{ role: "human", content: "Q" }] }), /"prompt.0.role" /],
    ["id too long", set({ id: "x".repeat(201) }), /"id" .*200/],
    ["not JSON", "{prompt: 1}", /^not-json: is not valid JSON: /],
    ["cut off", '{"prompt": [', /^not-json: is not valid JSON: /],
    ["a table", "conceptId,term,status", /^not-json: .* looks like CSV; name it .csv/],
    ["a table with quotes", '"Title";"Meaning"', /looks like CSV/],
    ["a spreadsheet", "PK\u0003\u0004", /looks like an archive or a spreadsheet/],
    ["JSON over several lines", "[", /looks like JSON over several lines; save it as JSON Lines/],
    ["a list", "[1, 2]", /^not-an-object: must be one JSON object/],
    ["a string", '"text"', /^not-an-object: /],
    ["null", "null", /^not-an-object: /],
    ["number", "17", /^not-an-object: /],
    ["no known keys", '{"a":1,"b":2}', /^unknown-format: has the keys a, b, which is no known format/],
    ["no keys", "{}", /^unknown-format: has the keys \(none\)/],
    [
      "nested 101 levels in an unknown key",
      set({ deep: 0 }).replace('"deep":0', `"deep":${nested(100)}`),
      /^too-deep: /,
    ],
    ["nested 100,000 levels", set({ deep: 0 }).replace('"deep":0', `"deep":${nested(100_000)}`), /^too-deep: /],
    ["nested 100,000 levels at the root", nested(100_000), /^(not-an-object|too-deep): /],
    ["TRL, equal sides", '{"prompt":"Q","chosen":"a","rejected":"a"}', /^equal-responses: /],
    ["TRL, no text", '{"prompt":"Q","chosen":"","rejected":"a"}', 'bad-text: "chosen" must not be empty'],
    ["TRL, implicit plain text", '{"chosen":"a","rejected":"b"}', /for plain text add a "prompt" column/],
    ["TRL, a number", '{"prompt":"Q","chosen":1,"rejected":"b"}', /"chosen" must be text or a list/],
    [
      "TRL, half a character",
      '{"prompt":"Q","chosen":"\\ud83d","rejected":"b"}',
      /"chosen" contains half of a surrogate/,
    ],
    [
      "TRL, text too long",
      JSON.stringify({ prompt: "Q", chosen: "x".repeat(262_145), rejected: "b" }),
      /"chosen" .*262144/,
    ],
    [
      "TRL, id too long",
      JSON.stringify({ id: "x".repeat(201), prompt: "Q", chosen: "a", rejected: "b" }),
      /"id" .*200/,
    ],
    ["arena, equal answers", arena("a", "a"), /^equal-responses: /],
    ["arena, different prompts", arena("a", "b", "Q2"), /^no-shared-prompt: /],
    [
      "answers, id too long",
      JSON.stringify({ question_id: "x".repeat(201), model_id: "m", choices: [{ turns: ["a"] }] }),
      /"question_id" /,
    ],
    ["question without turns", '{"question_id":1,"turns":[]}', /"turns" needs at least 1 turn/],
    [
      "a key twice",
      '{"prompt":"Q","chosen":"a","rejected":"b","chosen":"c"}',
      /^repeated-key: has the key "chosen" twice/,
    ],
    ["a key twice, deep inside", set({ note: 0 }).replace('"note":0', '"note":[{"k":1,"k":2}]'), /^repeated-key: /],
    ["a number beyond all bounds", set({ note: 0 }).replace('"note":0', '"note":1e999'), /^number-too-large: /],
    ["blank", "", "blank"],
    ["white space", " \t", "blank"],
  ])("%s", (_name, line, expected) => {
    const issues = issuesOf(line)
    if (typeof expected === "string") expect(issues).toEqual([expected])
    else expect(issues.join("\n")).toMatch(expected)
    expect(issues.length).toBeGreaterThan(0)
  })

  function arena(a: string, b: string, otherPrompt = "Q"): string {
    const [conversation_a, conversation_b] = [
      [user("Q"), assistant(a)],
      [user(otherPrompt), assistant(b)],
    ]
    return JSON.stringify({ model_a: "m1", model_b: "m2", conversation_a, conversation_b })
  }
})

describe("a line that can be imported is not refused", () => {
  test.each([
    ["one of our own", set({})],
    ["a text that speaks of \\u0000", set(responses("write \\u0000 in C", "b"))],
    ["nested 99 levels in an unknown key", set({ deep: 0 }).replace('"deep":0', `"deep":${nested(98)}`)],
    ["half a character in an unknown key", set({ note: "\ud83d" })],
    ["responses that differ in white space only", set(responses("a b", "a  b"))],
    ["two equal responses and a third", set(responses("a", "a", "b"))],
    ["a tool's answer at the end", set({ prompt: [user("Q"), assistant("call"), { role: "tool", content: "42" }] })],
    ["the largest number", set({ note: 1e308 })],
    ["a number as question id", '{"question_id":81,"turns":["Q"]}'],
  ])("%s", (_name, line) => {
    expect(issuesOf(line)).toEqual([])
  })
})

test.each([
  ["too-long", /^too-long: is longer than 16 MiB and was passed over$/],
  ["not-utf8", /^not-utf8: is not valid UTF-8; save the file as UTF-8$/],
] as const)("a line that is %s says so", (problem, expected) => {
  const result = readRow({ number: 3, problem })
  const [issue] = result !== undefined && "issues" in result ? result.issues : []
  expect(`${issue?.code}: ${issue?.message}`).toMatch(expected)
})
