import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { WritingProfile } from "../model/writing-profile.ts"
import { assess } from "../score/assess.ts"
import { sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"

const release = sampleRelease(sampleConcept("casualty", sampleTerm("casualty")))
const matcher = compile(release)
const found = (text: string, profile: WritingProfile = {}): readonly string[] =>
  assess(compile(release, profile), text).findings.map(({ code, start, end, replacements }) =>
    [code, text.slice(start, end), ...replacements].join(" | "),
  )

const cases: readonly (readonly [name: string, text: string, findings: readonly string[]])[] = [
  ["a month has too few days", "Depart 311200ZNOV26.", ["date-time-group-invalid | 311200ZNOV26"]],
  ["an hour that is none", "R 222500Z NOV 26", ["date-time-group-invalid | R 222500Z NOV 26"]],
  ["a short group with a wrong day", "Call at 991430Z.", ["date-time-group-invalid | 991430Z"]],
  ["a range", "From 061430ZMAY26-321430ZMAY26/070000ZMAY26.", ["date-time-group-invalid | 321430ZMAY26"]],
  ["the time in a spaced group", "On 04 2575Z SEP 26.", ["date-time-group-invalid | 04 2575Z SEP 26"]],
  ["small letters", "at 221430znov26.", ["date-time-group-style | 221430znov26 | 221430ZNOV26"]],
  ["a long year", "at 221430ZNOV2026.", ["date-time-group-style | 221430ZNOV2026 | 221430ZNOV26"]],
  ["numbers that look alike", "Part 123456A, lot 22 1430 a may be, $221430Z, 1.221430Z", []],
  ["code", "Run `311200ZNOV26` now", []],
  ["a column of another zone", "Rally at 18TAL8900913758.", ["mgrs-invalid | 18TAL8900913758"]],
  ["an odd number of digits", "grid 31UDQ482511193", ["mgrs-invalid | 31UDQ482511193"]],
  ["a zone that is none, after a cue", "MGRS: 61UDQ48", ["mgrs-invalid | 61UDQ48"]],
  ["citations and ranks", "10USC 2674, 32CFR 2001, 40CFR 150622, 1SGT 2014, 5ABC1234", []],
  ["hours after a time", "From 0800 to 1600 hours.", ["military-time-style | 1600 hours | 1600"]],
  ["hours with a colon", "Meet 14:30 hrs today", ["military-time-style | 14:30 hrs | 1430"]],
  ["hours before a new paragraph", "by 0600 hours\n\nA plan", ["military-time-style | 0600 hours | 0600"]],
  ["hours after a leading zero", "The 0530 hours patrol", ["military-time-style | 0530 hours | 0530"]],
  ["hours after a range", "0800-1600 hours", ["military-time-style | 1600 hours | 1600"]],
  ["a time that is none", "Depart at 2560 hours.", ["military-time-invalid | 2560 hours"]],
  ["a zone time that is none", "Land 1475Z.", ["military-time-invalid | 1475Z"]],
  ["a colon before Z", "Land 14:30Z.", ["military-time-style | 14:30Z | 1430Z"]],
  ["a time after a day is no year", "Training is 31 SEP, 1300.", []],
  ["hours of work", "After 1000 hours of work, 2000 hours a year, 1500 hours, $1,200 hours", []],
  ["an hour that is none after a cue", "by 9000 hours of flight", []],
  [
    "a day that is none",
    "On 31 November 2026 and February 29, 2027.",
    ["date-invalid | 31 November 2026", "date-invalid | February 29, 2027"],
  ],
  ["dates that exist", "On 29 February 2028 and Sept. 30, 2026.", []],
  [
    "a joint banner that lacks a nation",
    "//JOINT SECRET CAN GBR\n\nText.",
    ["classification-marking-invalid | //JOINT SECRET CAN GBR", "possible-spill | //JOINT SECRET CAN GBR"],
  ],
  ["a wrong CUI banner", "CUI/SP-CTI\n\nText.", ["cui-marking-invalid | CUI/SP-CTI"]],
  ["a CUI banner in small letters", "cui//sp-cti\nText.", ["cui-marking-invalid | cui//sp-cti"]],
  [
    "legacy banners",
    "UNCLASSIFIED//FOUO\nText\n**FOUO**",
    ["cui-marking-invalid | UNCLASSIFIED//FOUO", "cui-marking-invalid | FOUO"],
  ],
  ["right banners", "UNCLASSIFIED\nCUI//SP-CTI//NOFORN\nUNCLASSIFIED//", []],
  ["the words in a sentence", "CUI is marked.\nSECRET plans leak.\nThe mark CUI/X is wrong.", []],
  ["enumerators", "(A) One.\n(B) Two.\n(C) Three.\n(S) Four.\n(U) Five.", []],
  ["one mark alone", "(C) The Secretary shall", []],
  ["letters that count beside a banner", "CUI\n(A) One.\n(B) Two.\n(C) Three.", []],
  [
    "wrong portions",
    "(U) Open.\n1. (CONTROLLED) Shut.\n- (U//FOUO) Old.",
    ["portion-mark-invalid | (CONTROLLED)", "portion-mark-invalid | (U//FOUO)"],
  ],
  ["a banner above the level", "SECRET//NOFORN\nText.", ["possible-spill | SECRET//NOFORN"]],
  ["a labelled banner", "Classification: x\nCLASSIFICATION: TOP SECRET", ["possible-spill | TOP SECRET"]],
  ["marks above the level", "(U) Open.\na. (S//NF) Shut.", ["possible-spill | (S//NF)"]],
  [
    "a wrong mark above the level",
    "SECRET/NOFORN",
    ["classification-marking-invalid | SECRET/NOFORN", "possible-spill | SECRET/NOFORN"],
  ],
  [
    "contradiction",
    "CONFIDENTIAL//NOFORN/REL TO USA, GBR",
    [
      "classification-marking-invalid | CONFIDENTIAL//NOFORN/REL TO USA, GBR",
      "possible-spill | CONFIDENTIAL//NOFORN/REL TO USA, GBR",
    ],
  ],
]

test.each(cases)("%s", (_, text, findings) => {
  expect(found(text)).toEqual(findings)
})

describe("the profile", () => {
  test("switches each format off", () => {
    const text = "CUI/X\n311200ZNOV26 grid 61UDQ48 at 1430 hours, 31 November 2026\nSECRET"
    expect(found(text)).toHaveLength(6)
    const off = {
      dateTimeGroups: "off",
      gridReferences: "off",
      militaryTime: "off",
      dates: "off",
      markings: "off",
    } as const
    expect(assess(compile(release, off), text)).toMatchObject({
      findings: [],
      adherence: { kind: "not-applicable" },
    })
  })

  test("asks for an order of dates", () => {
    const text = "On 3 May 2026 and May 4, 2026."
    expect(found(text, { dates: "month-day-year" })).toEqual(["date-style | 3 May 2026 | May 3, 2026"])
    expect(found(text, { dates: "day-month-year" })).toEqual(["date-style | May 4, 2026 | 4 May 2026"])
  })

  test("sets the highest level", () => {
    expect(found("CUI", { allowedMarking: "UNCLASSIFIED" })).toEqual(["possible-spill | CUI"])
    expect(found("SECRET", { allowedMarking: "SECRET" })).toEqual([])
  })
})

describe("the score", () => {
  const adherenceOf = (text: string) => assess(matcher, text).adherence

  test("takes half a violation for each format, by the share that is valid", () => {
    expect(adherenceOf("311200ZNOV26 and 301200ZNOV26 at grid 61UDQ48.")).toMatchObject({
      kind: "scored",
      score: 100 * (4 / 4.75),
      lost: [
        { cause: "format", format: "date-time-group", points: (100 * 0.25) / 4.75 },
        { cause: "format", format: "grid-reference", points: (100 * 0.5) / 4.75 },
      ],
      counts: { formats: 3, validFormats: 1 },
    })
  })

  test("a format that can be checked makes a text applicable; a date that nobody asked for does not", () => {
    expect(adherenceOf("Depart 221430ZNOV26.")).toMatchObject({ kind: "scored", score: 100 })
    expect(adherenceOf("On 3 May 2026.")).toMatchObject({ kind: "not-applicable" })
  })

  test("neither advice nor a possible spill costs points", () => {
    expect(adherenceOf("SECRET\n221430znov26")).toMatchObject({ score: 100, lost: [] })
  })
})

const pieces = fc.constantFrom(
  "22",
  "1430",
  "Z",
  "NOV",
  "26",
  " ",
  "\n",
  "(C)",
  "(U)",
  "(",
  ")",
  "CUI",
  "SECRET",
  "//",
  "/",
  "NOFORN",
  "REL TO USA",
  "18T",
  "WL",
  "89009",
  "grid ",
  "at ",
  " hours",
  ":",
  "31 ",
  "February",
  ", 2027",
  "\uD83D",
  "\uDE00",
  "`",
  "-",
  "D*",
)

test("any text: findings lie in it in order, split no surrogate pair and have ids of their own", () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("")
      const { findings } = assess(compile(release, { dates: "day-month-year" }), text)
      expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
      for (const { start, end, replacements } of findings) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(
          [start, end].map(
            (at) => /[\uD800-\uDBFF]$/.test(text.slice(0, at)) && /^[\uDC00-\uDFFF]/.test(text.slice(at)),
          ),
        ).toEqual([false, false])
        for (const replacement of replacements) expect(replacement).not.toBe(text.slice(start, end))
      }
    }),
    { numRuns: 2000 },
  )
})

test("long texts without end of a format take linear time", () => {
  for (const unit of [
    "12",
    "1A",
    "(U",
    "CUI//",
    " at 12",
    "12 34",
    "A/",
    "// ",
    "\n(C) ",
    "\n- ",
    "(1) ",
    "12ABC",
    "**",
    "061430Z 0600Z ",
    "`a` 0600Z ",
    "061430ZMAY26-",
    "UNCLASSIFIED/",
  ]) {
    const text = unit.repeat(50_000)
    const started = performance.now()
    assess(matcher, text)
    expect(performance.now() - started, unit).toBeLessThan(2_000)
  }
})
