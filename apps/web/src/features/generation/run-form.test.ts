import { GenerationPlan } from "@readback/domain"
import { expect, test } from "vitest"
import { countedPlan, planOfForm, type RunForm } from "./run-form.ts"

const endpointId = "00000000-0000-7000-8000-000000000001"
const form: RunForm = {
  kind: "responses",
  prompts: "fewer-responses",
  fewerThan: 2,
  importId: null,
  models: [{ key: 1, endpointId, model: " m " }],
  samples: 2,
  temperature: "0.7",
  topP: "",
  maxTokens: "1,024",
  seed: "",
  systemPrompts: [{ key: 1, text: "Be brief." }],
  usesGlossary: true,
  strategy: "across-samples",
  lengthRatio: "1.5",
  onlyJudged: true,
  requests: "",
  completionTokens: "5000",
}

test("a form of answers becomes a plan", () => {
  expect(GenerationPlan.parse(planOfForm(form))).toEqual({
    kind: "responses",
    prompts: { kind: "fewer-responses", than: 2 },
    models: [{ endpointId, model: "m" }],
    samples: 2,
    sampling: { temperature: 0.7, maxTokens: 1_024 },
    systemPrompts: ["Be brief."],
    usesGlossary: true,
    pairing: { strategy: "across-samples", lengthRatio: 1.5, seed: 1 },
    budget: { requests: null, completionTokens: 5_000 },
  })
})

test("a form of pre-labels asks one model", () => {
  const models = [...form.models, { key: 2, endpointId, model: "other" }]
  expect(GenerationPlan.parse(planOfForm({ ...form, kind: "prelabels", models }))).toMatchObject({
    kind: "prelabels",
    models: [{ endpointId, model: "m" }],
    onlyJudged: true,
  })
})

test.each([
  ["temperature", "hot"],
  ["temperature", "3"],
  ["maxTokens", "0"],
  ["requests", "1.5"],
  ["lengthRatio", "0.5"],
] as const)("%s of %j is refused", (field, text) => {
  expect(GenerationPlan.safeParse(planOfForm({ ...form, [field]: text })).success).toBe(false)
})

test("calls are counted without sending the system prompts", () => {
  expect(countedPlan(form)).toMatchObject({ systemPrompts: [""] })
})
