import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openInstallation, sharedData, sharedDataMissing } from "../testing/index.ts"
import type { TestInstallation } from "../testing/index.ts"
import type { ImportReport } from "./import-state.ts"

const models = [
  "alpaca-13b",
  "claude-v1",
  "falcon-40b-instruct",
  "gpt-3.5-turbo",
  "gpt-4",
  "llama-13b",
  "stablelm-tuned-alpha-7b",
  "vicuna-13b-v1.3",
]

/** How many issues there are of each code. */
function byCode(report: ImportReport): Readonly<Record<string, number>> {
  const groups = Map.groupBy(report.issues, (issue) => issue.code)
  return Object.fromEntries([...groups].map(([code, issues]) => [code, issues.length]))
}

for (const database of testDatabases()) {
  const name = `real preference data on ${database.name}`
  describe.skipIf(sharedDataMissing !== undefined)(
    `${name}${sharedDataMissing ? ` (${sharedDataMissing})` : ""}`,
    () => {
      let installation: TestInstallation
      beforeAll(async () => {
        installation = await openInstallation(database)
      })
      afterAll(() => installation.close())

      test("the MT-Bench pairs of human votes", { timeout: 120_000 }, async () => {
        const project = await installation.project()
        const content = sharedData("preference/mt-bench/pairs_with_text_and_votes.jsonl")
        const report = await project.import(content)
        expect(report.format).toBe("arena_pair")
        expect(report.counts).toMatchInlineSnapshot(`
          {
            "comparisons": 598,
            "duplicates": 13,
            "errors": 618,
            "prompts": 86,
            "responses": 403,
            "rows": 1229,
            "warnings": 0,
          }
        `)
        expect(byCode(report)).toMatchInlineSnapshot(`
          {
            "bad-value": 6,
            "equal-responses": 11,
            "no-shared-prompt": 601,
          }
        `)
        expect((await project.import(content)).counts).toMatchObject({ prompts: 0, responses: 0, comparisons: 0 })
      })

      test("the MT-Bench questions and the answers of eight models", { timeout: 120_000 }, async () => {
        const project = await installation.project()
        const questions = await project.import(sharedData("preference/mt-bench/question.jsonl"))
        const answers: ImportReport[] = []
        for (const model of models)
          answers.push(await project.import(sharedData(`preference/mt-bench/model_answer/${model}.jsonl`)))
        const total = (key: "rows" | "responses" | "comparisons" | "duplicates" | "errors") =>
          answers.reduce((sum, report) => sum + report.counts[key], 0)
        expect(questions.counts).toMatchInlineSnapshot(`
          {
            "comparisons": 0,
            "duplicates": 0,
            "errors": 0,
            "prompts": 80,
            "responses": 0,
            "rows": 80,
            "warnings": 0,
          }
        `)
        expect({
          rows: total("rows"),
          responses: total("responses"),
          comparisons: total("comparisons"),
          duplicates: total("duplicates"),
          errors: total("errors"),
        }).toMatchInlineSnapshot(`
          {
            "comparisons": 2166,
            "duplicates": 10,
            "errors": 1,
            "responses": 629,
            "rows": 640,
          }
        `)
        expect(answers.flatMap((report) => report.issues.map((issue) => issue.message))).toMatchInlineSnapshot(`
          [
            "line 47: "choices.0.turns.0" must not be empty",
          ]
        `)
      })

      test("TRL preference rows", async () => {
        const project = await installation.project()
        const report = await project.import(sharedData("preference/formats/trl_preference.jsonl"), "refuse")
        expect(report).toMatchObject({ kind: "done", format: "trl_preference" })
        expect(report.counts).toMatchInlineSnapshot(`
          {
            "comparisons": 20,
            "duplicates": 0,
            "errors": 0,
            "prompts": 6,
            "responses": 25,
            "rows": 20,
            "warnings": 0,
          }
        `)
      })
    },
  )
}
