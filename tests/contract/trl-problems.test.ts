import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { trlProblems } from "../support/trl-problems.ts"

const message = (role: string, content: string) => ({ role, content })
const good = {
  id: "1",
  prompt: [message("user", "Q")],
  chosen: [message("assistant", "good")],
  rejected: [message("assistant", "bad")],
}
const file = (...rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("")

test("a sound file has no problems", () => {
  expect(trlProblems(file(good, { ...good, id: "2" }))).toEqual([])
  expect(trlProblems("")).toEqual([])
})

test.each([
  ["a tie written as a pair", { ...good, rejected: [message("assistant", " good")] }, "same text"],
  ["a null column", { ...good, id: null }, "holds a null"],
  ["a null inside the metadata", { ...good, metadata: { models: { chosen: null } } }, "holds a null"],
  [
    "a prompt that ends with the assistant",
    { ...good, prompt: [message("assistant", "A")] },
    "does not end with the user",
  ],
  ["a name that a trainer reads", { ...good, images: [] }, "a trainer reads"],
  ["two answers", { ...good, chosen: [...good.chosen, ...good.chosen] }, "not one assistant message"],
  ["optional keys in a message", { ...good, chosen: [{ ...good.chosen[0], weight: 1 }] }, "lists of messages"],
  ["plain text", { ...good, prompt: "Q" }, "lists of messages"],
])("%s is found", (_name, row, problem) => {
  expect(trlProblems(file(row)).join("\n")).toContain(problem)
})

test("rows that differ in their columns are found", () => {
  expect(trlProblems(file(good, { ...good, id: "2", metadata: {} })).join()).toContain("the first row has")
})

const sample = join(import.meta.dirname, "../../../shared/data/preference/formats/trl_preference.jsonl")
describe.skipIf(!existsSync(sample))("real rows that trained (skipped where ../shared is absent)", () => {
  test("have no problems", () => {
    expect(trlProblems(readFileSync(sample, "utf8"))).toEqual([])
  })
})
