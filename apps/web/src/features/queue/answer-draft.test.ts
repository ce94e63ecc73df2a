import { expect, test } from "vitest"
import { draftOfAnswer, emptyAnswer, verdictOf } from "./answer-draft.ts"

const pair = [{ id: "a" }, { id: "b" }]
const three = [...pair, { id: "c" }]

test.each([
  [pair, { outcome: "prefer", preferredId: "b", strength: 2 }],
  [pair, { outcome: "tie" }],
  [pair, { outcome: "both_good" }],
  [three, { outcome: "both_bad" }],
  [three, { outcome: "ranking", ranking: [["c"], ["a", "b"]] }],
] as const)("%o is shown and read as %o", (responses, verdict) => {
  expect(verdictOf(draftOfAnswer(verdict as never, responses), responses)).toEqual(verdict)
})

test("an answer is none while a response has no rank", () => {
  expect(verdictOf(emptyAnswer(2), pair)).toBeUndefined()
  expect(verdictOf({ outcome: "ranked", ranks: [1, undefined, 2] }, three)).toBeUndefined()
})
