import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { DEFAULT_CLASSIFICATIONS, highestLevel, isCleared, levelsUpTo, parseClassifications } from "./classification.ts"

const scheme = DEFAULT_CLASSIFICATIONS
const level = fc.constantFrom(...scheme)

describe("classification levels", () => {
  test.each([
    ["SECRET", "SECRET", true],
    ["SECRET", "CUI", true],
    ["SECRET", "TOP SECRET", false],
    ["UNCLASSIFIED", "CUI", false],
    ["TOP SECRET", "UNCLASSIFIED", true],
  ])("%s is cleared for %s: %s", (clearance, material, expected) => {
    expect(isCleared(scheme, clearance, material)).toBe(expected)
  })

  test.each(["secret", " SECRET", "", "COSMIC"])("%j is no level, and guessing one is refused", (unknown) => {
    expect(() => isCleared(scheme, unknown, "CUI")).toThrow(/is not a classification level/)
    expect(() => isCleared(scheme, "CUI", unknown)).toThrow(/is not a classification level/)
    expect(() => levelsUpTo(scheme, unknown)).toThrow(/is not a classification level/)
  })

  test("are seen exactly where one is cleared", () => {
    fc.assert(
      fc.property(level, level, (clearance, material) => {
        expect(levelsUpTo(scheme, clearance).includes(material)).toBe(isCleared(scheme, clearance, material))
      }),
    )
  })

  test("of some material the highest clears for all of it", () => {
    fc.assert(
      fc.property(fc.array(level), (levels) => {
        const top = highestLevel(scheme, levels)
        for (const one of levels) expect(isCleared(scheme, top, one)).toBe(true)
        expect([scheme[0], ...levels]).toContain(top)
      }),
    )
  })

  test.each([
    ["LOW,HIGH", ["LOW", "HIGH"]],
    [" A , B ,C", ["A", "B", "C"]],
    ["ONE", ["ONE"]],
  ])("are read from %j", (list, expected) => {
    expect(parseClassifications(list)).toEqual(expected)
  })

  test.each(["", "A,", ",A", "A,,B", "A,B,A", "A, A"])("are refused in %j", (list) => {
    expect(() => parseClassifications(list)).toThrow(/list of classification levels/)
  })
})
