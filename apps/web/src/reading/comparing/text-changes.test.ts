import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { textChanges } from "./text-changes.ts"

const written = (before: string, after: string) =>
  textChanges(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `{-${text}-}`))
    .join("")

describe("what became of a text", () => {
  test.each([
    ["", "", ""],
    ["one\n", "one\n", "one\n"],
    ["", "one\n", "{+one\n+}"],
    ["one\ntwo\n", "one\n", "one\n{-two\n-}"],
    ["Rank the answers.\nRest.\n", "Rank all answers.\nRest.\n", "Rank {-the-}{+all+} answers.\nRest.\n"],
  ])("%j to %j is %j", (before, after, expected) => {
    expect(written(before, after)).toBe(expected)
  })

  test("holds both texts whole, whatever they are and however little time there is", () => {
    const text = fc.array(fc.constantFrom("rank", "the", " ", "\n", "answers", "."), { maxLength: 40 })
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 300), (first, second, limitMs) => {
        const [before, after] = [first.join(""), second.join("")]
        const changes = textChanges(before, after, limitMs)
        const without = (kind: string) =>
          changes
            .filter((change) => change.kind !== kind)
            .map((change) => change.text)
            .join("")
        expect(without("added")).toBe(before)
        expect(without("removed")).toBe(after)
      }),
    )
  })
})
