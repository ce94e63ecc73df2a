import { expect, test } from "vitest"
import { jsonLine } from "./json-line.ts"

test.each([
  [{ score: 1 }, '{"score":1.0}'],
  [{ score: 0.5, n: 1 }, '{"score":0.5,"n":1}'],
  [{ adherence: { chosen: { score: 100, coverage: -1 } } }, '{"adherence":{"chosen":{"score":100.0,"coverage":-1.0}}}'],
  [{ margin: 1, line: 1 }, '{"margin":1.0,"line":1}'],
  [{ individual_preference: [{ score: 1 }] }, '{"individual_preference":[{"score":1}]}'],
  [{ score: "1", text: "a\nb" }, '{"score":"1","text":"a\\nb"}'],
])("%j is written as %s", (row, line) => {
  expect(jsonLine(row)).toBe(`${line}\n`)
})
