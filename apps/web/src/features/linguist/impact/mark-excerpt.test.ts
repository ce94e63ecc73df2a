import { expect, test } from "vitest"
import { markExcerpt } from "./mark-excerpt.ts"

const finding = (start: number, end: number, fate?: "appears") => ({
  id: `${start}`,
  start,
  end,
  message: "m",
  ...(fate && { fate }),
})

test("an excerpt is cut at its findings, and loses nothing", () => {
  const pieces = markExcerpt("a drone saw it", [finding(2, 7, "appears")])
  expect(pieces.map(({ text, finding: on }) => [text, on?.fate])).toEqual([
    ["a ", undefined],
    ["drone", "appears"],
    [" saw it", undefined],
  ])
})

test("of findings on the same words the one that changes is shown; one without words is not", () => {
  const pieces = markExcerpt("a drone", [finding(0, 7), finding(2, 7, "appears"), finding(7, 7)])
  expect(pieces.map(({ text, finding: on }) => [text, on?.fate])).toEqual([
    ["a ", undefined],
    ["drone", "appears"],
  ])
})
