import { expect, test } from "vitest"
import { nextFinding } from "./next-finding.ts"
import { findingOf } from "./testing/finding-of.ts"

const findings = [findingOf(20, 24), findingOf(4, 8), findingOf(4, 12)]

test.each([
  ["from the start", { start: 0, end: 0 }, 1, "4-8-"],
  ["to the longer one at the same place", { start: 4, end: 8 }, 1, "4-12-"],
  ["on", { start: 4, end: 12 }, 1, "20-24-"],
  ["round the end", { start: 20, end: 24 }, 1, "4-8-"],
  ["back", { start: 20, end: 24 }, -1, "4-12-"],
  ["round the start", { start: 4, end: 8 }, -1, "20-24-"],
  ["back from between", { start: 15, end: 15 }, -1, "4-12-"],
] as const)("%s", (_, selection, direction, id) => {
  expect(nextFinding(findings, selection, direction)?.id).toBe(id)
})

test("there is none where nothing was found", () => {
  expect(nextFinding([], { start: 3, end: 3 }, 1)).toBeUndefined()
})
