import { expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { InflectRule } from "../model/term.ts"
import { assess } from "../score/assess.ts"
import { sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"

const pair = (id: string, good: string, bad: string, inflect: InflectRule) =>
  sampleConcept(id, sampleTerm(good, { inflect }), sampleTerm(bad, { inflect, status: "forbidden" }))

const matcher = compile(
  sampleRelease(
    pair("engage", "engage", "take out", "verb"),
    pair("write", "write down", "record", "verb"),
    pair("put", "put up", "erect", "verb"),
    pair("casualty", "casualty", "victim", "noun"),
    pair("big", "large", "big", "adj"),
    pair("phrase", "course of action", "plan of attack", "noun"),
  ),
)

test.each([
  ["They take out targets.", "engage"],
  ["He takes out targets.", "engages"],
  ["He took out targets.", "engaged"],
  ["Targets were taken out.", "engaged"],
  ["Taking out targets.", "Engaging"],
  ["They recorded it.", "wrote down"],
  ["They have recorded it.", "written down"],
  ["It was quickly recorded.", "written down"],
  ["He erected it.", "put up"],
  ["THE VICTIMS AND FOUR MORE WORDS", "CASUALTIES"],
  ["Plans of attack.", "Courses of action"],
  ["A bigger one.", "larger"],
  ["The biggest one.", "largest"],
])("%s: %s", (text, replacement) => {
  expect(assess(matcher, text).findings.map(({ replacements }) => replacements)).toEqual([[replacement]])
})
