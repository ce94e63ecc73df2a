import { expect, test } from "vitest"
import { focusFirstTerm } from "./focus-first-term.ts"

/** An element whose terms have these marks, in this order. */
function container(marks: readonly string[]) {
  const focused: number[] = []
  const querySelector = (selector: string) => {
    const index = marks.findIndex((mark) => selector === "[data-mark]" || selector.includes(`"${mark}"`))
    return index < 0 ? null : { focus: () => focused.push(index) }
  }
  return { element: { querySelector } as unknown as ParentNode, focused }
}

test.each([
  [["approved", "unexplained", "forbidden"], true, [1]],
  [["approved", "ambiguous"], true, [0]],
  [[], false, []],
])("of %j it answers %s and focuses %j", (marks, isThere, indexes) => {
  const { element, focused } = container(marks)
  expect(focusFirstTerm(element)).toBe(isThere)
  expect(focused).toEqual(indexes)
})
