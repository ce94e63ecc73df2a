import { expect, test } from "vitest"
import { findingAt } from "./finding-at.ts"
import { findingOf } from "./testing/finding-of.ts"

const at = (start: number, end = start) => ({ start, end })

test("a caret at either edge is in the finding, one beside it is not", () => {
  const finding = findingOf(4, 8)
  expect(findingAt([finding], at(4))).toBe(finding)
  expect(findingAt([finding], at(8))).toBe(finding)
  expect(findingAt([finding], at(4, 8))).toBe(finding)
  expect(findingAt([finding], at(9))).toBeUndefined()
  expect(findingAt([finding], at(3, 8))).toBeUndefined()
})

test("one that can be mended comes before a graver one, and that before a shorter one", () => {
  const hint = findingOf(0, 9, { severity: "info", replacements: ["x"] })
  const grave = findingOf(0, 9, { severity: "critical" })
  const short = findingOf(2, 4, { severity: "minor" })
  expect(findingAt([short, grave, hint], at(3))).toBe(hint)
  expect(findingAt([short, grave], at(3))).toBe(grave)
  expect(findingAt([findingOf(0, 9, { severity: "minor" }), short], at(3))).toBe(short)
})
