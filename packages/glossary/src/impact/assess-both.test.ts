import fc from "fast-check"
import { expect, test } from "vitest"
import { compile } from "../match/compile.ts"
import { assess } from "../score/assess.ts"
import type { AssessmentTask } from "../score/assessment-task.ts"
import { editedGlossary } from "../testing/generated/edited-glossary.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { assessBoth } from "./assess-both.ts"

const asked = fc.record({
  required: fc.array(fc.nat(), { maxLength: 2 }),
  registers: fc.shuffledSubarray<AssessmentTask["register"] | null>([null, "written", "radio"], { minLength: 2 }),
  isInOtherProfile: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
})

test("both reports are those of assessing the text under each state", () => {
  let shared = 0
  let apart = 0
  fc.assert(
    fc.property(
      editedGlossary,
      asked,
      ({ states, texts, profile: name }, { required, registers, isInOtherProfile }) => {
        const profile = { name, promptIntroductions: "count" } as const
        const before = compile(states.before, profile)
        const after = compile({ ...states.after, hash: "after" }, isInOtherProfile ? { name: "other" } : profile)
        const ids = [...states.before.concepts, ...states.after.concepts].map(({ id }) => id)
        const chosen = required.flatMap((at) => ids[at % ids.length] ?? [])
        const both = assessBoth(before, after)
        for (const [text, prompt] of texts) {
          for (const register of registers) {
            const task = { prompt, required: chosen, ...(register && { register }) }
            const reports = both(text, task)
            expect(reports).toEqual({ before: assess(before, text, task), after: assess(after, text, task) })
            if (reports.before.findings === reports.after.findings) shared += 1
            else apart += 1
          }
        }
      },
    ),
    { numRuns: 1_000 },
  )
  // Both ways must be taken, or it would prove nothing.
  expect(shared).toBeGreaterThan(500)
  expect(apart).toBeGreaterThan(500)
})

const air = (...more: Parameters<typeof sampleConcept>[1][]) =>
  sampleConcept("cas", sampleTerm("close air support"), sampleAcronym("CAS"), ...more)
const drone = (preferred: string) =>
  sampleConcept("uav", sampleTerm("drone", { status: "forbidden" }), sampleTerm(preferred))

test.each([
  ["another concept changed", [air(), drone("aircraft")], [air(), drone("vehicle")], "CAS came.", "", true],
  ["only the term to use instead changed", [drone("aircraft")], [drone("vehicle")], "A drone came.", "", false],
  ["a term of the text is new", [air()], [air(sampleTerm("help"))], "The help came.", "", false],
  ["a term of the prompt is new", [air()], [air(sampleTerm("help"))], "It came.", "Is help there?", false],
  ["a concept of the same id follows", [air()], [air(), { ...drone("aircraft"), id: "cas" }], "CAS came.", "", false],
  [
    "the concepts are in another order",
    [air(), drone("aircraft")],
    [drone("aircraft"), air()],
    "CAS. Drone.",
    "",
    true,
  ],
] as const)("where %s", (_name, old, now, text, prompt, isShared) => {
  const [before, after] = [compile(sampleRelease(...old)), compile(sampleRelease(...now))]
  const reports = assessBoth(before, after)(text, { prompt })
  expect(reports).toEqual({ before: assess(before, text, { prompt }), after: assess(after, text, { prompt }) })
  expect(reports.before.findings === reports.after.findings).toBe(isShared)
})

test("a prompt is read anew where it is another one", () => {
  const [before, after] = [compile(sampleRelease(air())), compile(sampleRelease(air(sampleTerm("help"))))]
  const both = assessBoth(before, after)
  for (const prompt of ["What is CAS?", "Is help there?", "", "Is help there?", "Is help there?"])
    for (const text of ["It came.", "CAS came."])
      expect(both(text, { prompt })).toEqual({
        before: assess(before, text, { prompt }),
        after: assess(after, text, { prompt }),
      })
})
