import { assess, compile, type Concept, type Term } from "@readback/glossary"
import fc from "fast-check"
import { expect, test } from "vitest"
import { segments } from "./segments.ts"

const term = (text: string, type: Term["type"], status: Term["status"]): Term => ({
  id: text,
  text,
  type,
  status,
  replacements: status === "forbidden" ? ["close air support"] : [],
  match: { case: type === "acronym" ? "acronym" : "common", hyphen: "flex", inflect: "none", forms: [] },
  examples: { positive: [], negative: [] },
})

const concept: Concept = {
  id: "cas",
  subjectFields: [],
  terms: [
    term("close air support", "fullForm", "preferred"),
    term("CAS", "acronym", "admitted"),
    term("bombing help", "fullForm", "forbidden"),
  ],
}
const matcher = compile({ glossaryId: "g", number: 1, title: "t", language: "en", hash: "h", concepts: [concept] })

const cut = (text: string) => {
  const report = assess(matcher, text)
  return segments(text, report)
}

test.each([
  ["Request close air support.", ["plain", "approved", "plain"]],
  ["Request bombing help now", ["plain", "forbidden", "plain"]],
  ["CAS is on station", ["unexplained", "plain"]],
  ["no terms", ["plain"]],
  ["", []],
])("%j is cut into %j", (text, kinds) => {
  expect(cut(text).map((segment) => (segment.kind === "plain" ? "plain" : segment.mark))).toEqual(kinds)
})

test("joined again, the segments are the text", () => {
  const words = fc.constantFrom("CAS", "close air support", "bombing help", "\n", " ", "x", "\u{1F681}", ".")
  fc.assert(
    fc.property(
      fc.array(words),
      (parts) =>
        cut(parts.join(""))
          .map((one) => one.text)
          .join("") === parts.join(""),
    ),
  )
})
