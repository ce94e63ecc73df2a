import fc from "fast-check"
import { expect, test } from "vitest"
import { safeFixes } from "./safe-fixes.ts"
import { findingOf } from "./testing/finding-of.ts"
import { edited } from "./text-edit.ts"

test("only what has exactly one replacement is mended, from the end of the text to its start", () => {
  const findings = [
    findingOf(0, 4, { replacements: ["one"] }),
    findingOf(5, 9, { replacements: ["two", "three"] }),
    findingOf(10, 14),
    findingOf(15, 19, { replacements: ["four"] }),
  ]
  expect(safeFixes(findings)).toEqual([
    { start: 15, end: 19, insert: "four" },
    { start: 0, end: 4, insert: "one" },
  ])
})

test("of findings about the same words, the first is mended", () => {
  const findings = [
    findingOf(3, 8, { replacements: ["later"] }),
    findingOf(0, 5, { replacements: ["first"] }),
    findingOf(8, 9, { replacements: ["next to it"] }),
  ]
  expect(safeFixes(findings).map(({ insert }) => insert)).toEqual(["next to it", "first"])
})

test("what is missing has no place to be written to", () => {
  expect(safeFixes([findingOf(7, 7, { replacements: ["term"] })])).toEqual([])
})

test("fixes never overlap, and the text around them stays", () => {
  const finding = fc
    .tuple(fc.nat(30), fc.nat(6))
    .map(([start, length]) => findingOf(start, Math.min(start + length, 30), { replacements: ["_"] }))
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const text = "abcdefghijklmnopqrstuvwxyz0123"
      const fixes = safeFixes(findings)
      for (const [index, fix] of fixes.entries()) expect(fixes[index + 1]?.end ?? 0).toBeLessThanOrEqual(fix.start)
      const kept = Array.from(text)
        .filter((_, at) => !fixes.some(({ start, end }) => start <= at && at < end))
        .join("")
      expect(edited(text, fixes).replaceAll("_", "")).toBe(kept)
    }),
  )
})
