import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { CreateProject, SubmitJudgment } from "./index.ts"
import { labelText, nameText, storableText, textProblem } from "./text.ts"
import { CreateUser } from "./user.ts"

describe("text that can be stored", () => {
  test.each([
    ["a", undefined],
    ["", undefined],
    ["🎖️", undefined],
    ["a\u0000b", /NUL/],
    ["\ud83d", /half of a surrogate pair/],
    ["\udd96\ud83d", /half of a surrogate pair/],
  ])("%j", (text, problem) => {
    const found = textProblem(text)
    if (problem === undefined) expect(found).toBeUndefined()
    else expect(found).toMatch(problem)
  })

  test("survives UTF-8 as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const back = new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text))
        if (textProblem(text) === undefined) expect(back).toBe(text)
      }),
    )
  })

  test("is bounded in UTF-16 units", () => {
    expect(storableText(4).safeParse("🎖️x").success).toBe(true)
    expect(storableText(4).safeParse("🎖️xy").success).toBe(false)
  })

  test.each([
    [" Alpha ", "Alpha"],
    ["\n\tBravo", "Bravo"],
  ])("a name is trimmed: %j", (given, expected) => {
    expect(nameText.parse(given)).toBe(expected)
  })

  test.each(["", "   ", "x".repeat(201), "a\u0000"])("a name is refused: %j", (given) => {
    expect(nameText.safeParse(given).success).toBe(false)
  })

  test("a label is kept as it is", () => {
    expect(labelText.parse(" id 7 ")).toBe(" id 7 ")
    expect(labelText.safeParse("").success).toBe(false)
  })
})

describe("input", () => {
  test("of a project is filled with the usual settings", () => {
    const { settings, description } = CreateProject.parse({ name: "P", classification: "CUI" })
    expect({ settings, description }).toMatchObject({
      settings: { overlap: 2, pairing: "all-pairs", rationale: "optional", marks: "always", goldShare: 0 },
      description: "",
    })
  })

  test.each([0, 21, 1.5, -1])("of a project with an overlap of %d is refused", (overlap) => {
    expect(CreateProject.safeParse({ name: "P", classification: "CUI", settings: { overlap } }).success).toBe(false)
  })

  test.each([
    ["Ann@Test.Example ", "ann@test.example"],
    [" a@b.example", "a@b.example"],
  ])("of an address is brought to one form: %j", (email, expected) => {
    const person = { name: "N", password: "long enough", role: "labeler", clearance: "CUI", site: "S", email }
    expect(CreateUser.parse(person).email).toBe(expected)
  })

  const judgment = {
    judgmentId: "00000000-0000-7000-8000-000000000001",
    assignmentId: "00000000-0000-7000-8000-000000000002",
    token: 1,
    verdict: { outcome: "tie" },
    activeMs: 0,
  }
  test.each<[string, object, boolean]>([
    ["a tie", {}, true],
    ["a preference without a strength", { verdict: { outcome: "prefer", preferredId: judgment.judgmentId } }, false],
    ["a strength of 4", { verdict: { outcome: "prefer", preferredId: judgment.judgmentId, strength: 4 } }, false],
    ["an unknown outcome", { verdict: { outcome: "skip" } }, false],
    ["a token of 0", { token: 0 }, false],
    ["negative time", { activeMs: -1 }, false],
    ["more than a day", { activeMs: 86_400_001 }, false],
    ["an empty rewrite", { rewrite: { baseResponseId: judgment.judgmentId, text: " \n" } }, false],
    ["a rewrite", { rewrite: { baseResponseId: judgment.judgmentId, text: "Better" } }, true],
    ["an id that is none", { judgmentId: "1" }, false],
    ["a reason too long", { rationale: "x".repeat(4_001) }, false],
  ])("of a judgment: %s", (_name, part, isGood) => {
    expect(SubmitJudgment.safeParse({ ...judgment, ...part }).success).toBe(isGood)
  })
})
