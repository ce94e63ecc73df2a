import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { jsonLines, openInstallation } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"

const user = (content: string) => ({ role: "user", content })
const assistant = (content: string) => ({ role: "assistant", content })
const system = { role: "system", content: "Be brief." }

for (const database of testDatabases()) {
  describe(`import formats on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      project = await installation.project()
    })

    const stored = async () => {
      const { db, tables } = project.store.read
      const prompts = (await db.select().from(tables.prompt)).filter((row) => row.projectId === project.id)
      const responses = await db.select().from(tables.response)
      return prompts.map(({ id, messages, domain, externalId }) => ({
        messages,
        domain,
        externalId,
        responses: responses
          .filter((row) => row.promptId === id)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .map(({ text, model }) => (model === null ? text : `${model}: ${text}`)),
      }))
    }

    test.each([
      ["standard, explicit prompt", { prompt: "Q", chosen: "good", rejected: "bad" }, [user("Q")]],
      [
        "conversational, explicit prompt",
        { prompt: [system, user("Q")], chosen: [assistant("good")], rejected: [assistant("bad")] },
        [system, user("Q")],
      ],
      [
        "conversational, implicit prompt",
        { chosen: [system, user("Q"), assistant("good")], rejected: [system, user("Q"), assistant("bad")] },
        [system, user("Q")],
      ],
      [
        "conversational, implicit prompt of several turns",
        {
          chosen: [user("1"), assistant("2"), user("3"), assistant("good")],
          rejected: [user("1"), assistant("2"), user("3"), assistant("bad")],
        },
        [user("1"), assistant("2"), user("3")],
      ],
    ])("reads a TRL preference row: %s", async (_name, row, messages) => {
      const report = await project.import(jsonLines([{ ...row, margin: 0.5 }]))
      expect(report).toMatchObject({ format: "trl_preference", issues: [], counts: { comparisons: 1 } })
      expect(await stored()).toMatchObject([{ messages, responses: ["good", "bad"] }])
    })

    test.each([
      ["different prompts", { chosen: [user("1"), assistant("a")], rejected: [user("2"), assistant("b")] }],
      [
        "conversations that part before the last answer",
        {
          chosen: [user("1"), assistant("2"), user("3"), assistant("a")],
          rejected: [user("1"), assistant("x"), user("3"), assistant("b")],
        },
      ],
    ])("refuses a TRL row with %s", async (_name, row) => {
      expect(await project.import(jsonLines([row]))).toMatchObject({
        kind: "refused",
        counts: { rows: 1 },
      })
    })

    const questions = [81, 82].map((question_id) => ({
      question_id,
      category: "writing",
      turns: [`Question ${question_id}`, "And then?"],
    }))
    const answers = (model_id: string, ids: readonly number[]) =>
      ids.map((question_id) => ({
        question_id,
        answer_id: `${model_id}-${question_id}`,
        model_id,
        choices: [{ index: 0, turns: [`${model_id} on ${question_id}`, "later"] }],
      }))

    test("joins MT-Bench answers to their questions, file by file, and pairs the models", async () => {
      expect((await project.import(jsonLines(questions))).counts).toMatchObject({ prompts: 2, comparisons: 0 })
      const counts = []
      for (const model of ["m1", "m2", "m3"]) {
        counts.push((await project.import(jsonLines(answers(model, [81, 82])))).counts.comparisons)
      }
      expect(counts).toEqual([0, 2, 4])
      expect(await stored()).toMatchObject([
        { externalId: "81", domain: "writing", responses: ["m1: m1 on 81", "m2: m2 on 81", "m3: m3 on 81"] },
        { externalId: "82", responses: ["m1: m1 on 82", "m2: m2 on 82", "m3: m3 on 82"] },
      ])
      const again = await project.import(jsonLines(answers("m2", [81, 82])))
      expect(again.counts).toMatchObject({ responses: 0, comparisons: 0, duplicates: 2 })
    })

    test("reads questions and answers of one file", async () => {
      const report = await project.import(
        jsonLines([...questions, ...answers("m1", [81, 82]), ...answers("m2", [81, 82])]),
      )
      expect(report.counts).toMatchObject({ rows: 6, prompts: 2, responses: 4, comparisons: 2, errors: 0 })
    })

    test("names the line and the question of an answer to an unknown question, and keeps the others", async () => {
      await project.import(jsonLines(questions))
      const report = await project.import(jsonLines(answers("m1", [81, 99, 82])))
      expect(report.counts).toMatchObject({ rows: 3, responses: 2, errors: 1 })
      expect(report.issues).toMatchObject([
        { line: 2, field: "question_id", code: "no-prompt", message: expect.stringMatching(/^line 2: .*"99"/) },
      ])
    })

    test("stores nothing of answers when a question is unknown and the file is to be refused", async () => {
      await project.import(jsonLines(questions))
      const report = await project.import(jsonLines(answers("m1", [81, 99])), "refuse")
      expect(report).toMatchObject({ kind: "refused", counts: { responses: 0, errors: 1 } })
      expect((await stored()).flatMap((row) => row.responses)).toEqual([])
    })
  })
}
