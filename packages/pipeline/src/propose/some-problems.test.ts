import type { Issue } from "@readback/glossary"
import { expect, test } from "vitest"
import { problemKinds, someProblems } from "./some-problems.ts"

const problem = (code: string, severity: Issue["severity"], message: string): Issue => ({ code, severity, message })
const many = Array.from({ length: 500 }, (_, at) => problem("quarantined", "warning", String(at)))
const problems = [...many, problem("surface-collision", "warning", "x"), problem("duplicate-term", "error", "y")]

test("a thousand problems of one kind hide no other, and errors come first", () => {
  expect(someProblems(problems, 4).map(({ message }) => message)).toEqual(["y", "0", "x", "1"])
  expect(someProblems(problems, 1_000)).toHaveLength(502)
  expect(someProblems([], 5)).toEqual([])
})

test("problems are counted by kind", () => {
  expect(problemKinds(problems)).toEqual([
    { code: "quarantined", count: 500 },
    { code: "surface-collision", count: 1 },
    { code: "duplicate-term", count: 1 },
  ])
})
