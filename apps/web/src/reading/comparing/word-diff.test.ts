import fc from "fast-check"
import { expect, test } from "vitest"
import type { DiffPart } from "./diff-part.ts"
import { wordDiff } from "./word-diff.ts"

const shown = (parts: readonly DiffPart[] | undefined) =>
  parts?.map(({ text, isOnlyHere }) => (isOnlyHere ? `[${text}]` : text)).join("")

test.each([
  ["same", "same", "same", "same"],
  ["hold the ridge", "hold the hill", "hold the [ridge]", "hold the [hill]"],
  ["hold", "hold fast", "hold", "hold[ fast]"],
  ["", "new", "", "[new]"],
  ["hold the ridge", "clear every ridge", "[hold the] ridge", "[clear every] ridge"],
])("%j and %j", (first, second, left, right) => {
  const diff = wordDiff(first, second)
  expect([shown(diff?.first), shown(diff?.second)]).toEqual([left, right])
})

test("joined again, the parts are the texts, and what both have is the same", () => {
  const text = fc
    .array(fc.constantFrom("hold", "fast", " ", "\n", ".", "ridge"), { maxLength: 40 })
    .map((all) => all.join(""))
  fc.assert(
    fc.property(text, text, (first, second) => {
      const diff = wordDiff(first, second)
      const joined = (parts: readonly DiffPart[] | undefined) => parts?.map((part) => part.text).join("")
      const common = (parts: readonly DiffPart[] | undefined) =>
        joined(parts?.filter((part) => !part.isOnlyHere))?.replaceAll(/\s/gu, "")
      expect([joined(diff?.first), joined(diff?.second)]).toEqual([first, second])
      expect(common(diff?.first)).toBe(common(diff?.second))
    }),
  )
})

test("texts that have nothing in common are given up in time", () => {
  const text = (seed: number) => Array.from({ length: 40_000 }, (_, at) => `w${at * seed}`).join(" ")
  const begun = performance.now()
  expect(wordDiff(text(7), text(11), 200)).toBeUndefined()
  expect(performance.now() - begun).toBeLessThan(3_000)
})
