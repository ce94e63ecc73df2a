import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryConcepts } from "../testing/arbitrary-concept.ts"
import { parseGlossaryJson } from "./parse-json.ts"
import { jsonFault } from "./json-fault.ts"
import { writeJson } from "./write-json.ts"

const file = (...concepts: readonly string[]): string =>
  `{"format":"readback-glossary","version":1,"concepts":[\n${concepts.join(",\n")}\n]}`
const good = '{"id":"a","terms":[{"text":"mast","status":"preferred"}]}'
const issuesOf = (text: string): readonly string[] =>
  parseGlossaryJson(text).issues.map(({ line, severity, code, field }) => `${line} ${severity} ${code} ${field ?? ""}`)
const termWith = (members: string): string => `{"id":"b","terms":[{"text":"pole","status":"preferred",${members}}]}`

describe("JSON", () => {
  test("what is written is read back without loss", () => {
    fc.assert(
      fc.property(arbitraryConcepts, (concepts) => {
        const parsed = parseGlossaryJson([...writeJson(concepts, { title: "T", language: "en-US" })].join(""))
        expect(parsed.concepts).toEqual(concepts)
        expect(parsed).toMatchObject({ title: "T", language: "en-US", layout: "json" })
      }),
      { numRuns: 300 },
    )
  })

  test("what a term leaves out has the defaults of every import", () => {
    expect(parseGlossaryJson(file(good)).concepts).toEqual([
      {
        id: "a",
        subjectFields: [],
        terms: [
          {
            id: "mast",
            text: "mast",
            type: "fullForm",
            status: "preferred",
            replacements: [],
            match: { case: "common", hyphen: "flex", inflect: "noun", forms: [] },
            examples: { positive: [], negative: [] },
          },
        ],
      },
    ])
  })

  test.each([
    [
      "a term without a text",
      '{"id":"b","terms":[{"status":"preferred"}]}',
      ["3 error missing-member concepts[1].terms[0].text", "3 error entry-without-terms concepts[1]"],
    ],
    [
      "a status that is none",
      '{"id":"b","terms":[{"text":"x","status":"good"}]}',
      [
        "3 error wrong-value concepts[1].terms[0].status",
        "3 error missing-member concepts[1].terms[0].status",
        "3 error entry-without-terms concepts[1]",
      ],
    ],
    ["an id twice", good, ["3 error duplicate-concept concepts[1]"]],
    [
      "a term twice",
      '{"id":"b","terms":[{"text":"pole","status":"preferred"},{"text":"pole","status":"admitted"}]}',
      ["3 error duplicate-term concepts[1].terms"],
    ],
    [
      "a member that is not known",
      termWith('"colour":"red"'),
      ["3 warning unknown-member concepts[1].terms[0].colour"],
    ],
    ["a prototype", termWith('"__proto__":{"text":"y"}'), ["3 warning unknown-member concepts[1].terms[0].__proto__"]],
    ["a number for a text", termWith('"message":7'), ["3 error wrong-value concepts[1].terms[0].message"]],
    ["a NUL character", termWith('"message":"a\\u0000b"'), ["3 error wrong-value concepts[1].terms[0].message"]],
    ["half a character", termWith('"message":"\\ud800"'), ["3 error wrong-value concepts[1].terms[0].message"]],
    [
      "a language without end",
      termWith(`"language":"en-${"x".repeat(99)}"`),
      ["3 error wrong-value concepts[1].terms[0].language"],
    ],
    ["a list for an object", termWith('"match":[]'), ["3 error wrong-value concepts[1].terms[0].match"]],
    ["no concept", "17", ["3 error wrong-value concepts[1]"]],
    [
      "foreign data too deep",
      termWith(`"foreign":[${'{"name":"a","content":['.repeat(60)}${"]}".repeat(60)}]`),
      ["3 error wrong-value concepts[1].terms[0].foreign[0]"],
    ],
  ])("%s is reported with its path", (_, concept, issues) => {
    const parsed = parseGlossaryJson(file(good, concept))
    expect(issuesOf(file(good, concept))).toEqual(issues)
    expect(parsed.concepts[0]?.id).toBe("a")
  })

  test.each([
    ["no JSON", '{"format":\n oops}', ["2 error malformed-json "]],
    ["half a file", file(good).slice(0, -10), ["2 error malformed-json "]],
    ["another JSON file", "[1]", ["1 error not-a-glossary "]],
    ["null", "null", ["1 error not-a-glossary "]],
    ["a later version", file(good).replace('"version":1', '"version":2'), ["1 error unknown-version "]],
  ])("%s holds nothing", (_, text, issues) => {
    expect(issuesOf(text)).toEqual(issues)
  })

  test("the place of a fault is where the text stops being JSON", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom("]", "}", ",", ":", '"', "x", "\n"), (json, at, added) => {
        const cut = at % (json.length + 1)
        const text = json.slice(0, cut) + added + json.slice(cut)
        let isJson = true
        try {
          JSON.parse(text)
        } catch {
          isJson = false
        }
        if (isJson) expect(jsonFault(text)).toBe(text.length)
        else expect(jsonFault(text)).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test.each([
    ['{"a": 1,\n oops}', 10],
    ["[1, 2", 5],
    ['{"a" 1}', 5],
    ["[1,]", 3],
    ['["a\tb"]', 1],
    ["[1] 2", 4],
  ])("%j is no JSON from offset %i on", (text, offset) => {
    expect(jsonFault(text)).toBe(offset)
  })

  test("terms without a tag are in the language of the file, whatever the glossary is in", () => {
    const terms = '[{"text":"mât","status":"preferred"},{"text":"mast","status":"preferred","language":"en"}]'
    const text = file(`{"id":"a","terms":${terms}}`).replace('"concepts"', '"language":"fr","concepts"')
    const languagesIn = (defaultLanguage: string) =>
      parseGlossaryJson(text, { defaultLanguage }).concepts.flatMap((concept) =>
        concept.terms.map(({ language }) => language),
      )
    expect(languagesIn("fr-CA")).toEqual([undefined, "en"])
    expect(languagesIn("en")).toEqual(["fr", undefined])
    expect(languagesIn("de")).toEqual(["fr", "en"])
  })

  test("deep nesting and long lists are read without throwing", () => {
    expect(issuesOf("[".repeat(150))[0]).toContain("malformed-json")
    expect(issuesOf("[".repeat(200_000))).toEqual(["1 error too-large "])
    const version = `"version":${"[".repeat(100_000)}${"]".repeat(100_000)}`
    expect(issuesOf(file(good).replace('"version":1', version))).toEqual(["1 error too-large "])
    expect(issuesOf(`[${"[],".repeat(9_000_000)}[]]`)).toEqual(["1 error too-large "])
    expect(parseGlossaryJson(file("[".repeat(10_000) + "]".repeat(10_000))).concepts).toEqual([])
  })

  test("anything at all is read without throwing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => file(JSON.stringify(value))),
        ),
        (text) => {
          for (const issue of parseGlossaryJson(text).issues) expect(issue.line).toBeGreaterThanOrEqual(1)
        },
      ),
      { numRuns: 500 },
    )
  })
})
