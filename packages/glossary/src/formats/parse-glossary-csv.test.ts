import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import { sampleRelease } from "../testing/sample.ts"
import { sharedData, titleFor } from "../testing/shared-data.ts"
import { parseGlossaryCsv } from "./parse-glossary-csv.ts"

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "number" ? part : Array.from(new TextEncoder().encode(part)))),
  )

const issuesOf = (source: string | Uint8Array): readonly string[] =>
  parseGlossaryCsv(source).issues.map(({ line, column, field, severity, code }) =>
    [`${line}:${column ?? ""}`, field ?? "", severity, code].join(" "),
  )
const termsOf = (source: string | Uint8Array): readonly string[] =>
  parseGlossaryCsv(source).concepts.flatMap((concept) => concept.terms.map((term) => `${concept.id} ${term.text}`))

const head = "conceptId,term,status\n"
const good = "a,mine,preferred\n"

const cases: readonly (readonly [
  name: string,
  source: string | Uint8Array,
  issues: readonly string[],
  terms: readonly string[],
])[] = [
  ["a good file", head + good, [], ["a mine"]],
  ["an empty file", "", ["1:  error empty-file"], []],
  ["blank lines only", "\n \n", ["1:  error empty-file"], []],
  ["a header only", head, ["1:  warning no-rows"], []],
  ["a byte order mark in a string", `\uFEFF${head}${good}`, [], ["a mine"]],
  ["a byte order mark in bytes", bytes(0xef, 0xbb, 0xbf, head, good), [], ["a mine"]],
  [
    "a line that is not UTF-8",
    bytes(head, "a,m", 0xe9, "l,preferred\n", "b,mine,preferred\n"),
    ["2:  error not-utf8"],
    ["b mine"],
  ],
  ["UTF-16", bytes(0xff, 0xfe, 0x61, 0, 0x2c, 0), ["1:  error not-utf8"], []],
  ["a missing column", "conceptId,status\na,preferred\n", ["1: term error missing-column"], []],
  [
    "an unknown column",
    "conceptId,term,status,colour\na,mine,preferred,red\n",
    ["1: colour warning unknown-column"],
    ["a mine"],
  ],
  [
    "a column twice",
    "conceptId,term,status,term\na,mine,preferred,pit\n",
    ["1: term warning duplicate-column"],
    ["a mine"],
  ],
  ["an unknown status", `${head}a,pit,good\n${good}`, ["2:3 status error unknown-status"], ["a mine"]],
  ["a missing status", `${head}a,pit\n${good}`, ["2:3 status error missing-status"], ["a mine"]],
  ["a missing term", `${head}a,,preferred\n${good}`, ["2:2 term error missing-term"], ["a mine"]],
  ["a missing concept", `${head},pit,preferred\n${good}`, ["2:1 conceptId error missing-concept"], ["a mine"]],
  ["a duplicate term", `${head}${good}${good}`, ["3:2 term error duplicate-term"], ["a mine"]],
  [
    "a term id twice",
    "conceptId,term,status,termId\na,mine,preferred,x\na,pit,admitted,x\n",
    ["3:4 termId error duplicate-term"],
    ["a mine"],
  ],
  [
    "two preferred terms",
    `${head}${good}a,pit,preferred\n`,
    ["3:3 status error several-preferred-terms"],
    ["a mine", "a pit"],
  ],
  ["too many cells", `${head}a,pit, deep,preferred\n${good}`, ["2:4  error too-many-cells"], ["a mine"]],
  [
    "a term that is too long",
    `${head}a,${"x".repeat(501)},preferred\n${good}`,
    ["2:2 term error too-long"],
    ["a mine"],
  ],
  [
    "a language that is too long",
    `conceptId,term,status,lang\na,pit,preferred,${"x".repeat(36)}\n`,
    ["2:4 lang error too-long"],
    [],
  ],
  ["a NUL character", `${head}a,p\0it,preferred\n${good}`, ["2:2  error nul-character"], ["a mine"]],
  ["a stray quote in a cell", `${head}a,p"it,preferred\n${good}`, ["2:  error stray-quote"], ["a mine"]],
  ["a quote that is not closed", `${head}a,"pit,preferred\n${good}`, ["2:  error stray-quote"], ["a mine"]],
  [
    "a quote that runs into another",
    `${head}a,"pit,preferred\nb,"trap, deep",preferred\n${good}`,
    ["2:  error stray-quote"],
    ["b trap, deep", "a mine"],
  ],
  [
    "a cell of several lines",
    `${head}a,"p\r\nit",preferred\nb,,preferred\n`,
    ["4:2 term error missing-term"],
    ["a p\r\nit"],
  ],
  [
    "unknown list values",
    "conceptId,term,status,case,severity\na,mine,preferred,loud,awful\n",
    ["2:5 severity warning unknown-severity", "2:4 case warning unknown-case"],
    ["a mine"],
  ],
  [
    "a foreign file",
    "name,age\nx,1\n",
    [
      "1: conceptId error missing-column",
      "1: term error missing-column",
      "1: status error missing-column",
      "1: name warning unknown-column",
      "1: age warning unknown-column",
    ],
    [],
  ],
  [
    "an abbreviation list",
    "acronym,expansions\nCAS,close air support; controlled access system\n",
    [],
    [
      "close-air-support close air support",
      "close-air-support CAS",
      "controlled-access-system controlled access system",
      "controlled-access-system CAS",
    ],
  ],
  [
    "an expansion with two abbreviations",
    "acronym,meaning\nAFB,air base\nAB,air base\n",
    [],
    ["air-base air base", "air-base AFB", "air-base AB"],
  ],
  [
    "a semicolon in parentheses",
    "acronym,expansions\nS-3,staff (Army; Navy)\n",
    [],
    ["staff-army-navy-a7i42i staff (Army; Navy)", "staff-army-navy-a7i42i S-3"],
  ],
  [
    "an abbreviation listed twice",
    "acronym,meaning\nAFB,air base\nAFB,air base\n",
    ["3:1 acronym warning duplicate-term"],
    ["air-base air base", "air-base AFB"],
  ],
  ["an abbreviation without expansion", "acronym,meaning\nAFB,\n", ["2:2 expansions error missing-expansion"], []],
  [
    "quarantined abbreviations",
    "acronym,meaning\nA,analog\nACT,activity\n",
    ["2:1 acronym warning quarantined-one-character", "3:1 acronym warning quarantined-ordinary-word"],
    ["analog analog", "analog A", "activity activity", "activity ACT"],
  ],
]

describe("reading", () => {
  test.each(cases)("%s", (_, source, issues, terms) => {
    expect(issuesOf(source)).toEqual(issues)
    expect(termsOf(source)).toEqual(terms)
  })

  test("fills in what the file leaves out", () => {
    const { concepts } = parseGlossaryCsv("conceptId,term,status,pos\na,engage,preferred,verb\na,JTAC,admitted\n")
    expect(concepts[0]?.terms).toMatchObject([
      { type: "fullForm", match: { case: "common", hyphen: "flex", inflect: "verb" } },
      { type: "acronym", match: { case: "acronym", hyphen: "strict", inflect: "noun" } },
    ])
  })

  test("counts rows, concepts, terms and skipped rows", () => {
    expect(parseGlossaryCsv(`${head}${good}a,,admitted\n`).counts).toEqual({
      rows: 2,
      concepts: 1,
      terms: 1,
      skipped: 1,
    })
  })

  test("a quote that is never closed in a long file costs one line", () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `c${index},term ${index},preferred\n`)
    rows[10] = 'c10,"term 10,preferred\n'
    const { counts, issues } = parseGlossaryCsv(head + rows.join(""))
    expect(issues.map(({ line, code }) => `${line} ${code}`)).toEqual(["12 stray-quote"])
    expect(counts).toEqual({ rows: 60_000, concepts: 59_999, terms: 59_999, skipped: 1 })
  })

  test("a thousand stray quotes are enough", () => {
    const { issues } = parseGlossaryCsv(head + good + 'a,"b\n'.repeat(100_000))
    expect(issues).toHaveLength(1_001)
    expect(issues.at(-1)).toMatchObject({ line: 1_002, code: "too-many-stray-quotes" })
  })

  test("many rows of one concept take no longer than as many concepts", () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `a,term ${index},admitted\n`)
    expect(parseGlossaryCsv(head + rows.join("")).counts).toMatchObject({ concepts: 1, terms: 60_000 })
  })

  test("any bytes and any text are read without throwing", () => {
    const cell = fc.constantFrom("a", '"', ",", "\n", "\r", "\0", "|", "\\", "preferred", "é", "\uD800", "=", "'")
    const noise = fc.array(cell).map((cells) => cells.join(""))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          noise,
          noise.map((text) => head + text),
          fc.string({ unit: "binary" }),
        ),
        (source) => {
          const { counts, issues, concepts } = parseGlossaryCsv(source)
          expect(concepts).toHaveLength(counts.concepts)
          for (const issue of issues) expect(issue.line).toBeGreaterThanOrEqual(1)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

const jp102 = sharedData("glossary/dod-jp1-02-acronyms.csv")

describe.skipIf(jp102 === undefined)(titleFor("the abbreviations of JP 1-02", jp102), () => {
  test("import with counts and located issues, and compile", () => {
    const { layout, counts, issues, concepts } = parseGlossaryCsv(jp102 ?? "")
    expect(layout).toBe("acronym-list")
    expect(counts).toEqual({ rows: 6863, concepts: 8424, terms: 16_931, skipped: 0 })
    expect(new Set(issues.map((issue) => issue.code))).toEqual(
      new Set(["quarantined-one-character", "quarantined-ordinary-word"]),
    )
    const matches = compile(sampleRelease(...concepts)).match("Call for CAS.")
    expect(matches).toMatchObject([{ surface: "CAS" }])
  })
})

describe("tables that demand too much", () => {
  test("a line without end is passed over, and the next is read", () => {
    const long = `c1,${"x".repeat(3_000_000)},preferred`
    const { issues, concepts } = parseGlossaryCsv(`conceptId,term,status\n${long}\nc2,mast,preferred\n`)
    expect(issues.map(({ line, code }) => `${line} ${code}`)).toEqual(["2 too-long"])
    expect(concepts.map(({ id }) => id)).toEqual(["c2"])
  })

  test("lines that end as on old machines are never cut, however long the file is", () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => `c${at},antenna mast number ${at},preferred`)
    const { issues, concepts } = parseGlossaryCsv(["conceptId,term,status", ...rows].join("\r"))
    expect(issues).toEqual([])
    expect(concepts).toHaveLength(5_000)
  })

  test("no more issues are kept than people read, with a count of the others", () => {
    const { issues, counts } = parseGlossaryCsv(`conceptId,term,status\n${"c1,,preferred\n".repeat(30_000)}`)
    expect(counts.skipped).toBe(30_000)
    expect(issues).toHaveLength(20_001)
    expect(issues.at(-1)).toMatchObject({
      code: "issues-left-out",
      message: expect.stringMatching(/^10000 more issues/) as string,
    })
  })

  test("an unknown heading is repeated in part only", () => {
    const [issue] = parseGlossaryCsv(`conceptId,term,status,${"h".repeat(5_000)}\nc1,mast,preferred,\n`).issues
    expect(issue?.message.length).toBeLessThan(500)
  })
})
