import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryConcepts } from "../testing/arbitrary-concept.ts"
import { readTbx } from "../testing/read-tbx.ts"
import { writeTbx } from "./write-tbx.ts"

describe.each(["dca", "dct", "v2"] as const)("TBX in style %s", (style) => {
  test("what is written is read back without loss and without an error", () => {
    fc.assert(
      fc.property(arbitraryConcepts, (concepts) => {
        const { concepts: read, issues } = readTbx([...writeTbx(concepts, style)].join(""))
        expect(read).toEqual(concepts)
        expect(issues.filter(({ code }) => !code.startsWith("quarantined") && code !== "no-entries")).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
