import { diffConcepts } from "@readback/glossary"
import { parseGlossaryCsv } from "@readback/glossary/formats"
import { expect, test } from "vitest"
import { paintFor } from "../output/paint.ts"
import { smallGlossary } from "../testing/run-readback.ts"
import { diffLines } from "./diff-lines.ts"

const linesFor = (after: string): readonly string[] => {
  const [old, now] = [parseGlossaryCsv(smallGlossary).concepts, parseGlossaryCsv(after).concepts]
  return diffLines(diffConcepts(old, now), paintFor(false))
}

test("the same glossary in another order has no difference", () => {
  const [head = "", ...rows] = smallGlossary.trimEnd().split("\n")
  expect(linesFor([head, ...rows.toReversed()].join("\n"))).toEqual(["0 concepts added, 0 removed, 0 changed"])
})

test("concepts, terms, status, severity and examples are named with what they were", () => {
  const after = smallGlossary
    .replace("forbidden,major", "deprecated,minor")
    .replace("They saw an air strike.", "")
    .replace("cas,CAS,initialism", "cas,CloseAS,initialism")
    .replace("casualty,casualty", "victim,victim")
  expect(linesFor(after)).toEqual([
    "+ victim: victim (preferred)",
    "- casualty: casualty (preferred)",
    "~ cas",
    "    + CloseAS",
    "    - CAS",
    "    ~ air strike support",
    '        status: "forbidden" -> "deprecated"',
    '        severity: "major" -> "minor"',
    '        examples.negative: ["They saw an air strike."] -> []',
    "1 concept added, 1 removed, 1 changed",
  ])
})
