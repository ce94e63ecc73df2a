import { expect, test } from "vitest"
import { judgeMessages, readJudgeAnswer } from "./judge-messages.ts"

test.each([
  ["A", "A", null],
  ["b", "B", null],
  ["TIE", "tie", null],
  ["  **B**\n\nIt is clearer.", "B", "It is clearer."],
  ["A. It names the unit.", "A", "It names the unit."],
  ["tie\nBoth are good", "tie", "Both are good"],
] as const)("%j means %s", (text, choice, rationale) => {
  expect(readJudgeAnswer(text)).toEqual({ choice, rationale })
})

test.each(["", "A good answer is B", "Answer A", "AB", "Both", "I prefer A", "tied", "C"])(
  "%j means nothing",
  (text) => {
    expect(readJudgeAnswer(text)).toBeUndefined()
  },
)

test("the model reads the request and both answers, and who wrote them is not said", () => {
  const [system, user] = judgeMessages([{ role: "user", content: "Report." }], ["first", "second"])
  expect(system?.content).toMatch(/A, B or TIE/)
  expect(user?.content).toMatch(/Report\.[\s\S]*answer_A>\nfirst[\s\S]*answer_B>\nsecond/)
})
