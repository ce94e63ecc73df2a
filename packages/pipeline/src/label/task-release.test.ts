import type { SubmitJudgment } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { configureProject } from "../projects/configure-project.ts"
import { readProject } from "../projects/read-project.ts"
import {
  claimTask,
  importSmallGlossary,
  jsonLines,
  openInstallation,
  promptSets,
  releaseGlossary,
  type TestInstallation,
  type TestProject,
} from "../testing/index.ts"
import { readOwnJudgment } from "./read-own-judgment.ts"
import { releaseTask } from "./release-task.ts"
import { submitJudgment } from "./submit-judgment.ts"
import type { Task } from "./task.ts"

const CHANGED = "conceptId,term,status\nc1,air support,preferred\n"

for (const database of testDatabases()) {
  describe(`the release of a task on ${database.name}`, () => {
    let installation: TestInstallation
    let linguist: Context
    let made = 0
    beforeAll(async () => {
      installation = await openInstallation(database)
      linguist = await installation.person("linguist")
    })
    afterAll(() => installation.close())

    /** A project that follows a glossary of its own, its labeler, and what publishes the glossary's next release. */
    const follow = async () => {
      made += 1
      const name = `Followed ${made}`
      const glossaryId = (await importSmallGlossary(linguist, name)) as never
      const project = await installation.project({ name, glossaryId, followsNewest: true })
      await project.import(jsonLines(promptSets(4)))
      const publish = async () =>
        (await releaseGlossary(linguist, { name, classification: "UNCLASSIFIED", text: CHANGED })).releaseId
      return { project, labeler: await project.member("labeler"), publish, glossaryId }
    }
    const releaseOf = async ({ admin, id }: TestProject) =>
      (await readProject(admin, { projectId: id })).glossary?.releaseId ?? ""
    const submit = (ctx: Context, { assignmentId, token, responses }: Task) =>
      submitJudgment(ctx, {
        judgmentId: ctx.newId(),
        assignmentId,
        token,
        verdict: { outcome: "tie" },
        rewrite: { baseResponseId: responses[0]?.id, text: "Close air support at once." },
        activeMs: 1,
      } as SubmitJudgment)

    test("stays the one of its claim, and the next task has the new one", async () => {
      const { project, labeler, publish } = await follow()
      const first = await releaseOf(project)
      const open = await claimTask(labeler, project.id)
      const prepared = await claimTask(labeler, project.id, [open.assignmentId])
      expect([open.releaseId, prepared.releaseId]).toEqual([first, first])
      const second = await publish()
      expect(await releaseOf(project)).toBe(second)
      expect(await claimTask(labeler, project.id, [prepared.assignmentId])).toMatchObject({ releaseId: first })
      const receipt = await submit(labeler, open)
      expect(receipt.releaseId).toBe(second)
      expect((await readOwnJudgment(labeler, receipt)).task.releaseId).toBe(first)
      // The one that was prepared meanwhile is read by the new one, as the receipt says.
      const next = await claimTask(labeler, project.id)
      expect(next).toMatchObject({ assignmentId: prepared.assignmentId, releaseId: second })
      expect(await claimTask(labeler, project.id, [next.assignmentId])).toMatchObject({ releaseId: second })
    })

    test("of a rewrite's score is both the one that its labeler saw and the project's", async () => {
      const { project, labeler, publish } = await follow()
      const first = await releaseOf(project)
      const open = await claimTask(labeler, project.id)
      const second = await publish()
      const { judgmentId } = await submit(labeler, open)
      const { db, tables } = project.store.read
      const scores = (await db.select().from(tables.adherence)).filter((row) => row.subjectId === judgmentId)
      expect(new Set(scores.map(({ releaseId }) => releaseId))).toEqual(new Set([first, second]))
    })

    test("is the new one after a task was given back", async () => {
      const { project, labeler, publish } = await follow()
      const open = await claimTask(labeler, project.id)
      const prepared = await claimTask(labeler, project.id, [open.assignmentId])
      const second = await publish()
      expect(await releaseTask(labeler, open)).toEqual({ releaseId: second })
      expect(await claimTask(labeler, project.id)).toMatchObject({
        assignmentId: prepared.assignmentId,
        releaseId: second,
      })
    })

    test("is any release that the lead pins", async () => {
      const { project, publish, glossaryId } = await follow()
      const first = (await releaseOf(project)) as never
      await publish()
      const { name, description, settings } = await readProject(project.admin, { projectId: project.id })
      const rules = { projectId: project.id as never, name, description, settings, profile: "default" }
      await configureProject(project.admin, { ...rules, glossaryId, releaseId: first })
      expect((await readProject(project.admin, { projectId: project.id })).glossary).toMatchObject({
        releaseId: first,
        followsNewest: false,
      })
      const other = (await importSmallGlossary(linguist, `Other ${made}`)) as never
      await expect(
        configureProject(project.admin, { ...rules, glossaryId: other, releaseId: first }),
      ).rejects.toMatchObject({ code: "not_found" })
    })
  })
}
