import { expect, test } from "vitest"
import { readRecord } from "./read-record.ts"

test.each([
  ['{"response":"a"}', { id: null, response: "a" }],
  ['{"id":7,"response":""}', { id: 7, response: "" }],
  [' {"id":"x","prompt":null,"response":"a","model":"m"} ', { id: "x", response: "a" }],
  ['{"prompt":"p","response":"a"}', { id: null, prompt: "p", response: "a" }],
  [
    '{"prompt":[{"role":"system","content":"s"},{"role":"user","content":"u"},{"role":"tool","content":"t"}],"response":"a"}',
    { id: null, prompt: "u\n\nt", response: "a" },
  ],
])("%s is read", (line, record) => {
  expect(readRecord(line)).toEqual(record)
})

test.each([
  ["nope", null, "no JSON"],
  ['{"response":"a', null, "cut off"],
  ["[]", null, "no object"],
  ["null", null, "no object"],
  ["{}", "response", "is missing"],
  ['{"response":1}', "response", "must be a text"],
  ['{"id":{},"response":"a"}', "id", "text or a number"],
  ['{"prompt":[1],"response":"a"}', "prompt", "list of messages"],
  ["[".repeat(100_000), null, "no JSON"],
])("%.40s is a defect", (line, field, message) => {
  expect(readRecord(line)).toMatchObject({ field, message: expect.stringContaining(message) as unknown })
})
