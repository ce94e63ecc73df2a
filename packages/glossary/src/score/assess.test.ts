import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { Concept } from "../model/concept.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { assess } from "./assess.ts"
import type { AssessmentTask } from "./assessment-task.ts"
import type { Report } from "./report-on.ts"

const casualty = sampleConcept(
  "casualty",
  sampleTerm("casualty"),
  sampleTerm("victim", { status: "forbidden", severity: "critical", message: "It blames." }),
  sampleTerm("loss", { status: "deprecated" }),
  sampleTerm("fallen", { status: "superseded", replacements: ["killed in action"] }),
)
const support = sampleConcept("cas", sampleTerm("close air support"), sampleAcronym("CAS"))
const system = sampleConcept("it", sampleTerm("information technology"), sampleAcronym("IT"))
const plan = sampleConcept("tdp-plan", sampleTerm("theater distribution plan"), sampleAcronym("TDP"))
const dental = sampleConcept("tdp-dental", sampleTerm("TRICARE Dental Program"), sampleAcronym("TDP"))
const shield = sampleConcept("law", sampleTerm("loss of signal", { type: "shield", status: "admitted" }))
const filler = Array.from({ length: 50 }, (_, index) => sampleConcept(`f${index}`, sampleTerm(`filler${index}`)))
const all: readonly Concept[] = [casualty, support, system, plan, dental, shield, ...filler]
const matcher = compile(sampleRelease(...all))

const run = (text: string, task: AssessmentTask = {}): Report => assess(matcher, text, task)
const codes = (text: string, task: AssessmentTask = {}): readonly string[] =>
  run(text, task).findings.map((finding) => `${finding.code} ${text.slice(finding.start, finding.end)}`)
const scoreOf = ({ adherence }: Report): number | undefined =>
  adherence.kind === "scored" ? adherence.score : undefined

const findingCases: readonly (readonly [name: string, text: string, findings: readonly string[]])[] = [
  ["approved terms yield nothing", "A casualty.", []],
  ["forbidden", "One victim.", ["forbidden-term victim"]],
  ["deprecated", "Heavy losses.", ["deprecated-term losses"]],
  ["superseded", "The fallen.", ["superseded-term fallen"]],
  ["a shield yields nothing", "Loss of signal.", []],
  ["an abbreviation is explained once", "Close air support (CAS). CAS.", []],
  [
    "an abbreviation before its full form",
    "CAS (close air support). CAS.",
    ["reversed-introduction CAS (close air support"],
  ],
  [
    "a late explanation does not count",
    "CAS. Close air support (CAS).",
    ["abbreviation-not-explained CAS", "introduced-late Close air support (CAS"],
  ],
  [
    "a second explanation",
    "Close air support (CAS). CAS (close air support).",
    ["duplicate-introduction CAS (close air support"],
  ],
  [
    "an explanation that nothing uses",
    "A casualty in close air support (CAS).",
    ["introduced-never-used close air support (CAS)"],
  ],
  [
    "the full form again, once",
    "Close air support (CAS). CAS. Close air support, close air support.",
    ["re-expanded Close air support"],
  ],
  [
    "a heading explains and is not reported",
    "# CAS\n\n## Close air support (CAS)\n\nCAS. Close air support (CAS).",
    [],
  ],
  ["a quote, captions, a section", "> CAS\n\nFigure 2. CAS\n\nTable B-1: CAS\n\n§ 2.1 CAS", []],
  ["a figure in running text is no caption", "Figure 2 shows CAS.", ["abbreviation-not-explained CAS"]],
  ["only the first use is reported", "CAS and CAS.", ["abbreviation-not-explained CAS"]],
  ["emphasis and a link explain", "[Close air support](https://x.mil/a) (**CAS**) and CAS.", []],
  ["a remark is no explanation", "Close air support (fixed wing). CAS.", ["abbreviation-not-explained CAS"]],
  ["a homograph that nothing decides is no finding", "The TDP.", []],
  [
    "the text decides a homograph",
    "The TDP. A theater distribution plan (TDP).",
    ["abbreviation-not-explained TDP", "introduced-late theater distribution plan (TDP"],
  ],
  ["a quarantined word is no finding", "Use IT.", []],
]

test.each(findingCases)("%s", (_, text, findings) => {
  expect(codes(text)).toEqual(findings)
})

describe("findings", () => {
  test("say what is wrong and what to write, with the capitals of the text", () => {
    expect(run("Victim! VICTIM").findings).toMatchObject([
      {
        message: '"Victim" is forbidden. It blames. Use "Casualty" instead.',
        replacements: ["Casualty"],
        severity: "critical",
      },
      { replacements: ["CASUALTY"] },
    ])
  })

  test("do not repeat what the message of the term already advises", () => {
    const told = sampleTerm("victim", { status: "forbidden", message: 'Write "casualty".' })
    const release = sampleRelease(sampleConcept("casualty", sampleTerm("casualty"), told))
    expect(assess(compile(release), "A victim.").findings[0]?.message).toBe('"victim" is forbidden. Write "casualty".')
  })

  test("offer the plural for a plural", () => {
    expect(run("Victims, losses, CASs").findings.map((finding) => finding.replacements)).toEqual([
      ["Casualties"],
      ["casualties"],
      ["close air supports (CASs)"],
    ])
  })

  test("say what to do at each step of the introduction", () => {
    const text = "The CAS plan. Close air support (CAS) helps. Close air support (CAS)."
    expect(run(text).findings.map(({ message, severity }) => [severity, message])).toEqual([
      ["minor", '"CAS" is not explained where it is first used. Write "close air support (CAS)" here.'],
      [
        "minor",
        '"CAS" is explained here, but it is used before. Explain it where it is first used and write only "CAS" here.',
      ],
      ["minor", '"CAS" is already explained above. Write only "CAS" here.'],
    ])
    expect(
      run("Close air support (CAS) with *close air support* planes. CAS (close air support).").findings,
    ).toMatchObject([
      { code: "re-expanded", severity: "info", replacements: ["CAS"] },
      { code: "duplicate-introduction" },
    ])
    expect(run("CAS (close air support).").findings).toMatchObject([
      { code: "introduced-never-used", replacements: [] },
      { code: "reversed-introduction", message: expect.stringContaining('Write "close air support (CAS)".') },
    ])
    expect(
      assess(compile(sampleRelease(...all), { introduction: "either-order" }), "CAS (close air support). CAS.")
        .findings,
    ).toEqual([])
  })

  test("leave words before a bracket that are no full form to the writer", () => {
    expect(run("The casual air thing (CAS).").findings).toMatchObject([
      {
        message: 'The words before "(CAS)" are not its full form. Write "close air support (CAS)" in their place.',
        replacements: [],
      },
    ])
  })

  test("begin a sentence, a line and a list item with a capital", () => {
    const starts = ["", "Go. ", "Go!” ", "\n- ", "1. ", "(a) "].map(
      (lead) => run(`${lead}CAS`).findings[0]?.replacements[0],
    )
    expect(new Set(starts)).toEqual(new Set(["Close air support (CAS)"]))
    expect(run("We need, e.g., CAS").findings[0]?.replacements).toEqual(["close air support (CAS)"])
  })

  test("spell out where the house always does", () => {
    const full = { ...support, firstUse: "always-full" } as const
    const { findings, adherence } = assess(compile(sampleRelease(full)), "The CAS. Close air support (CAS). CAS.")
    expect(findings.map(({ code, replacements }) => [code, ...replacements])).toEqual([
      ["use-full-form", "close air support"],
      ["use-full-form"],
      ["use-full-form", "Close air support"],
    ])
    expect(adherence).toMatchObject({ counts: { firstUse: 1 } })
  })

  test("offer an abbreviation only where the text has introduced it", () => {
    const slang = sampleTerm("bombing help", { status: "forbidden", replacements: ["CAS"] })
    const release = compile(sampleRelease(sampleConcept("cas", ...support.terms, slang)))
    const offered = (text: string) => assess(release, text).findings.find(({ code }) => code === "forbidden-term")
    expect(offered("Some bombing help.")?.replacements).toEqual(["close air support"])
    expect(offered("Close air support (CAS), CAS, bombing help.")?.replacements).toEqual(["CAS"])
  })

  test("name the replacements of the term before those of the concept", () => {
    expect(run("fallen").findings).toMatchObject([{ replacements: ["killed in action"], severity: "minor" }])
  })
})

describe("adherence", () => {
  test("is not applicable where the task requires nothing and no term is used", () => {
    expect(run("Nothing here.").adherence.kind).toBe("not-applicable")
    expect(run("The TDP and IT.").adherence).toMatchObject({
      kind: "not-applicable",
      counts: { ambiguous: 1, quarantined: 1, uses: 0 },
    })
  })

  test("counts a required concept that is missing", () => {
    expect(run("A casualty.", { required: ["casualty", "cas"] }).adherence).toMatchObject({
      kind: "scored",
      score: 50,
      coverage: 0.5,
      quality: 1,
      lost: [{ cause: "missing-required", conceptId: "cas", points: 50 }],
      counts: { required: 2, requiredUsed: 1, approved: 1 },
    })
  })

  test("a task settles a homograph and vouches for a quarantined word", () => {
    const task = { required: ["it", "tdp-plan"] }
    expect(run("The TDP uses IT.", task).adherence).toMatchObject({ coverage: 1, counts: { notExplained: 2 } })
  })

  test("an introduction is one use, and mending one of its faults leaves the others to mend", () => {
    const before = run("CAS. Close air support (CAS). Close air support (CAS).", { required: ["cas"] })
    expect(before.adherence).toMatchObject({ counts: { uses: 3, notExplained: 1, firstUse: 1 }, coverage: 1 })
    expect(scoreOf(before)).toBeCloseTo(100 / 1.125, 9)
  })

  test("names that change cost a quarter of a violation, by the share of uses that stray", () => {
    const synonym = sampleTerm("injured person", { status: "admitted", type: "variant" })
    const short = sampleTerm("wounded", { status: "admitted", type: "shortForm" })
    const mixed = compile(sampleRelease(sampleConcept("casualty", sampleTerm("casualty"), synonym, short)))
    expect(assess(mixed, "Injured people. A casualty. Injured person. The wounded.")).toMatchObject({
      findings: [
        {
          code: "inconsistent-designation",
          message:
            'This text calls the same thing "injured person" and "casualty". Keep to one of them: write "injured person" here.',
          replacements: ["injured person"],
        },
      ],
      adherence: {
        score: 100 * (4 / (4 + 0.25 / 4)),
        lost: [{ cause: "consistency", conceptId: "casualty" }],
        counts: { strays: 1, uses: 4 },
      },
    })
    expect(assess(mixed, "A casualty, an injured person.").findings[0]?.replacements).toEqual(["casualty"])
  })

  test("an abbreviation and its full form are one name", () => {
    expect(run("Close air support (CAS) and CAS and CAS.").adherence).toMatchObject({
      score: 100,
      counts: { strays: 0 },
    })
  })

  test("one violation without requirements costs a fifth", () => {
    expect(scoreOf(run("A loss."))).toBe(80)
  })
})

const phrases = ["casualty", "victim", "loss", "fallen", "close air support (CAS)", "CAS", "TDP", "IT", "and", "the"]
const texts = fc.array(fc.constantFrom(...phrases), { maxLength: 20 }).map((words) => words.join(" ; "))
const tasks = fc.record({
  required: fc.subarray(["casualty", "cas", "it", "unknown"]),
  prompted: fc.subarray(["casualty", "tdp-plan", "f1"]),
})

test("the score lies in 0 to 100 and the losses add up to what is missing", () => {
  fc.assert(
    fc.property(texts, tasks, (text, task) => {
      const { adherence, findings } = run(text, task)
      expect(new Set(findings.map((finding) => finding.id)).size).toBe(findings.length)
      if (adherence.kind !== "scored") return
      expect(adherence.score).toBeGreaterThanOrEqual(0)
      expect(adherence.score).toBeLessThanOrEqual(100)
      const lost = adherence.lost.reduce((total, loss) => total + loss.points, 0)
      expect(lost).toBeCloseTo(100 - adherence.score, 9)
    }),
  )
})

test("fifty approved terms that nobody asked for change nothing", () => {
  const jargon = filler.map((_, index) => `filler${index}`).join(", ")
  fc.assert(
    fc.property(texts, tasks, (text, task) => {
      const before = run(text, { required: task.required, prompted: [] })
      const after = run(`${text}\n\n${jargon}.`, { required: task.required, prompted: [] })
      if (before.adherence.kind === "scored") expect(scoreOf(after)).toBe(scoreOf(before))
      const placed = ({ findings }: Report) => findings.filter(({ code }) => code !== "required-term-missing")
      expect(placed(after)).toEqual(placed(before))
    }),
  )
})

test("any text is assessed without throwing, the same each time", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), texts), (text) => {
      expect(run(text)).toEqual(run(text))
    }),
  )
})
