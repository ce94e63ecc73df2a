import { describe, expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import type { Concept } from "../model/concept.ts"
import type { ContextCondition } from "../model/context-condition.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { assess } from "./assess.ts"
import type { AssessmentTask } from "./assessment-task.ts"

const codes = (concepts: readonly Concept[], text: string, task: AssessmentTask = {}, profile = {}) =>
  assess(compile(sampleRelease(...concepts), profile), text, task).findings.map(
    ({ code, start, end }) => `${code} ${text.slice(start, end)}`,
  )
const scoreOf = (concepts: readonly Concept[], text: string, task: AssessmentTask = {}, profile = {}) => {
  const { adherence } = assess(compile(sampleRelease(...concepts), profile), text, task)
  return adherence.kind === "scored" ? adherence.score : undefined
}
const words = (...values: readonly string[]): ContextCondition => ({ kind: "words", mode: "any", values, within: 5 })

describe("a profile", () => {
  const dod = sampleConcept(
    "dod",
    sampleTerm("DoD", {
      case: "proper",
      overrides: [{ profile: "online", status: "deprecated", severity: "critical" }],
    }),
    sampleTerm("DOD", {
      case: "proper",
      status: "deprecated",
      overrides: [{ profile: "online", status: "preferred" }],
    }),
  )

  test("turns a status around", () => {
    expect(codes([dod], "The DOD and the DoD.")).toEqual(["deprecated-term DOD"])
    const online = assess(compile(sampleRelease(dod), { name: "online" }), "The DOD and the DoD.")
    expect(online.findings).toMatchObject([{ code: "deprecated-term", severity: "critical", replacements: ["DOD"] }])
    expect(online.profile).toBe("online")
  })

  test("gives most of the credit to terms of another profile, and says which one it has", () => {
    const concept = sampleConcept(
      "c",
      sampleTerm("casualty", { profiles: ["default"] }),
      sampleTerm("loss", { status: "admitted", type: "variant", profiles: ["radio"] }),
    )
    const report = assess(compile(sampleRelease(concept)), "One loss.", { required: ["c"] })
    expect(report.findings).toMatchObject([{ code: "other-profile-term", replacements: ["casualty"] }])
    expect(report.adherence).toMatchObject({ score: 75, counts: { elsewhere: 1 } })
    expect(codes([concept], "One loss.", {}, { name: "radio" })).toEqual([])
  })

  test("may leave consistency alone", () => {
    const two = [sampleConcept("c", sampleTerm("casualty"), sampleTerm("injured person", { status: "admitted" }))]
    const text = "A casualty and an injured person."
    expect(codes(two, text)).toEqual(["inconsistent-designation injured person"])
    expect([codes(two, text, {}, { consistency: "off" }), scoreOf(two, text, {}, { consistency: "off" })]).toEqual([
      [],
      100,
    ])
  })
})

test("terms outside their validity on the day of the release are not found", () => {
  const concept = sampleConcept(
    "c",
    sampleTerm("casualty"),
    sampleTerm("loss", { status: "forbidden", validFrom: "2027-01-01" }),
  )
  const found = (effectiveFrom: string) =>
    assess(compile({ ...sampleRelease(concept), effectiveFrom }), "A loss.").findings.length
  expect([found("2026-12-31"), found("2027-01-01")]).toEqual([0, 1])
})

describe("contexts", () => {
  const fire = (parts: object) => [sampleConcept("f", sampleTerm("fire", { status: "forbidden", ...parts }))]

  test.each([
    ["a word that rules it out", { unless: [words("truck")] }, "Fire the truck.", []],
    ["no such word", { unless: [words("truck")] }, "Fire the gun.", ["forbidden-term Fire"]],
    ["a word that it needs", { requires: [words("gun")] }, "Fire the gun.", ["forbidden-term Fire"]],
    ["a word that it lacks", { requires: [words("gun")] }, "Fire the staff.", []],
  ])("%s", (_, parts, text, expected) => {
    expect(codes(fire(parts), text)).toEqual(expected)
  })

  test("a use that lacks its context is shown and never scored", () => {
    const report = assess(compile(sampleRelease(...fire({ requires: [words("gun")] }))), "Fire the staff.")
    expect(report.unscored).toMatchObject([{ surface: "Fire", confidence: 0.6 }])
    expect(report.adherence.kind).toBe("not-applicable")
  })

  test("decide between homographs", () => {
    const gun: ContextCondition = { kind: "domain", values: ["artillery"] }
    const concepts = [
      sampleConcept("gun", sampleTerm("round", { requires: [gun] })),
      sampleConcept("golf", sampleTerm("round", { status: "forbidden" })),
    ]
    expect(codes(concepts, "A round.")).toEqual(["forbidden-term round"])
    expect(codes(concepts, "A round.", { domains: ["artillery"] })).toEqual([])
  })

  test("an unsafe abbreviation is found only in the context that it names", () => {
    const it = [
      sampleConcept("it", sampleTerm("information technology"), {
        ...sampleAcronym("IT", { unsafeOk: true, requires: [words("network")], minConfidence: 0.6 }),
      }),
    ]
    const found = (text: string) =>
      compile(sampleRelease(...it))
        .match(text)
        .map(({ surface }) => surface)
    expect([found("The IT network."), found("Do IT now.")]).toEqual([["IT"], []])
  })
})

describe("the task", () => {
  const casualty = sampleConcept("c", sampleTerm("casualty"), sampleTerm("victim", { status: "forbidden" }))
  const cas = sampleConcept("cas", sampleTerm("close air support"), sampleAcronym("CAS"))

  test("asks for a concept more than once", () => {
    const task = { required: ["c"], demand: { c: 4 } }
    expect(scoreOf([casualty], "A casualty.", task)).toBe(25)
    expect(codes([casualty], "A casualty.", task)).toEqual(["required-term-missing "])
    expect(codes([casualty], "Casualty, casualty, casualty, casualty.", task)).toEqual([])
  })

  test("names the concepts of its prompt, which makes the budget larger", () => {
    const prompt = "Write on close air support, casualties and three more."
    expect(assess(compile(sampleRelease(casualty, cas)), "x", { prompt }).adherence.counts.prompted).toBe(2)
  })

  test("lets what the prompt explains count where the profile says so", () => {
    const task = { prompt: "Close air support (CAS) is hard." }
    expect(codes([cas], "CAS helps.", task)).toEqual(["abbreviation-not-explained CAS"])
    expect(codes([cas], "CAS helps.", task, { promptIntroductions: "count" })).toEqual([])
  })

  test("leaves out what the writer has dismissed, and charges nothing for it", () => {
    const text = "A victim. At 1430 hours."
    const matcher = compile(sampleRelease(casualty))
    const { findings } = assess(matcher, text)
    const report = assess(matcher, text, { dismissed: findings.map(({ id }) => id) })
    expect(findings).toHaveLength(2)
    expect(report).toMatchObject({ findings: [], adherence: { kind: "scored", score: 100, lost: [] } })
  })

  test("leaves the word at the caret alone until it is finished", () => {
    const shown = (text: string, caret: number) => codes([casualty], text, { caret })
    expect([shown("A victim", 8), shown("A victim", 4), shown("A victim ", 9), shown("A victim", 2)]).toEqual([
      [],
      [],
      ["forbidden-term victim"],
      ["forbidden-term victim"],
    ])
  })
})

describe("forms", () => {
  const strict = [sampleConcept("c", sampleTerm("cease-fire", { hyphen: "strict" }))]
  const icbm = [{ ...sampleConcept("i", sampleTerm("missile"), sampleAcronym("ICBM")), firstUse: "never" as const }]

  test.each([
    [strict, "A cease fire holds.", ["form-miswritten cease fire"]],
    [strict, "A cease-fire holds.", []],
    [icbm, "Three ICBM's.", ["form-miswritten ICBM's"]],
    [icbm, "The ICBM's are old.", ["form-miswritten ICBM's"]],
    [icbm, "The ICBM's range.", []],
    [icbm, "All ICBM's ranges.", []],
  ])("%#: %s", (concepts, text, expected) => {
    expect(codes(concepts, text)).toEqual(expected)
  })
})

test("a short abbreviation is not scored until the text or the task vouches for it", () => {
  const concepts = [sampleConcept("co", sampleTerm("commanding officer"), sampleAcronym("CO"))]
  const uses = (text: string, task: AssessmentTask = {}) =>
    assess(compile(sampleRelease(...concepts)), text, task).adherence.counts.uses
  expect([uses("CO left."), uses("Commanding officer (CO). CO left."), uses("CO left.", { required: ["co"] })]).toEqual(
    [0, 2, 1],
  )
})

test("what a term kept out of its words is told", () => {
  const concepts = [
    sampleConcept("ok", sampleTerm("thermal gap pad")),
    sampleConcept("no", sampleTerm("gap pad", { status: "forbidden" })),
  ]
  expect(compile(sampleRelease(...concepts)).match("A thermal gap pad.")).toMatchObject([
    { surface: "thermal gap pad", suppressed: [{ start: 10, end: 17, conceptId: "no", termId: "gap pad" }] },
  ])
})
