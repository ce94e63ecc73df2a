import { expect, test } from "vitest"
import { assess } from "../score/assess.ts"
import { sampleAcronym, sampleConcept, sampleRelease, sampleTerm } from "../testing/sample.ts"
import { loadMatcher, toBuffer } from "./artifact.ts"
import { compile } from "./compile.ts"

const release = sampleRelease(
  sampleConcept("cas", sampleTerm("close air support", { id: "t1", notes: ["n"] }), sampleAcronym("CAS")),
  sampleConcept("it", sampleTerm("information technology"), sampleAcronym("IT")),
  { ...sampleConcept("ça", sampleTerm("café", { positive: ["A café."], replacements: ["x"] })), definition: "Ünï" },
)
const text = "CAS is flown. IT café, close air supports (CAS)."

test("a matcher that travelled as a buffer says the same", () => {
  const matcher = compile(release, { name: "nato", dates: "day-month-year" })
  const buffer = toBuffer(matcher.compiled)
  const loaded = loadMatcher(structuredClone(buffer, { transfer: [buffer] }))
  expect(assess(loaded, text)).toEqual(assess(matcher, text))
  expect(loaded.quarantined).toEqual(matcher.quarantined)
  expect(loaded.release).toEqual(matcher.release)
  expect(loaded.profile).toEqual(matcher.profile)
  for (const { id } of release.concepts) expect(loaded.concept(id)).toEqual(matcher.concept(id))
  expect(loaded.concept("none")).toBeUndefined()
})

test("a buffer of something else is refused", () => {
  expect(() => loadMatcher(new ArrayBuffer(0))).toThrow("no compiled glossary")
  expect(() => loadMatcher(new TextEncoder().encode("not a glossary at all").buffer)).toThrow("no compiled glossary")
})
