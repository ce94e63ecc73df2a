import { expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import { assess } from "../score/assess.ts"
import { sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { compareFindings } from "./compare-findings.ts"

const findingsUnder = (...forbidden: readonly [string, string][]) =>
  assess(
    compile(
      sampleRelease(
        ...forbidden.map(([text, message]) =>
          sampleConcept(text, sampleTerm(`good ${text}`), sampleTerm(text, { status: "forbidden", message })),
        ),
      ),
    ),
    "A drone saw a chopper, and a jeep.",
  ).findings

test("findings appear, disappear and change, in the order of the text", () => {
  const before = findingsUnder(["drone", "Old."], ["chopper", "Same."], ["jeep", "Gone."])
  const after = findingsUnder(["drone", "New."], ["chopper", "Same."])
  expect(compareFindings(before, after).map(({ fate, finding }) => [fate, finding.conceptId])).toEqual([
    ["changes", "drone"],
    ["disappears", "jeep"],
  ])
  expect(compareFindings(after, before).map(({ fate }) => fate)).toEqual(["changes", "appears"])
  expect(compareFindings(after, after)).toEqual([])
})
