import type { FlagReason, FlagResolution } from "@readback/domain"
import { listWithdrawn } from "../label/list-withdrawn.ts"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { claimNext } from "../label/claim-next.ts"
import { heartbeat } from "../label/heartbeat.ts"
import { readHistory } from "../label/read-history.ts"
import { saveDraft } from "../label/save-draft.ts"
import { submitJudgment } from "../label/submit-judgment.ts"
import type { Task } from "../label/task.ts"
import { readProject } from "../projects/read-project.ts"
import {
  claimTask,
  exportAll,
  jsonLines,
  judgeNext,
  openInstallation,
  promptSets,
  queueBalance,
} from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { flagTask } from "./flag-task.ts"
import { listFlags } from "./list-flags.ts"
import { resolveFlag } from "./resolve-flag.ts"

for (const database of testDatabases()) {
  describe(`flags on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let ann: Context
    let bob: Context
    let lead: Context
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      project = await installation.project({ settings: { overlap: 2 } })
      await project.import(jsonLines(promptSets(2)))
      ann = await project.member("labeler")
      bob = await project.member("labeler")
      lead = await project.member("lead")
    })

    const flag = (ctx: Context, { assignmentId, token }: Task, reason: FlagReason) =>
      flagTask(ctx, { assignmentId: assignmentId as never, token, reason, note: "a word to the lead" })
    const open = async () => (await listFlags(lead, { projectId: project.id })).filter((one) => one.resolution === null)
    const resolve = async (resolution: FlagResolution) => {
      const [first] = await listFlags(lead, { projectId: project.id })
      await resolveFlag(lead, { flagId: first?.id as never, resolution })
    }
    const expectBalance = async () => {
      for (const row of await queueBalance(project.store, project.id)) expect(row.openSlots).toBe(row.expected)
    }
    const verdict = { outcome: "tie" } as const
    const submit = (ctx: Context, { assignmentId, token }: Task) =>
      submitJudgment(ctx, {
        judgmentId: ctx.newId() as never,
        assignmentId: assignmentId as never,
        token,
        verdict,
        rationale: "mine",
        activeMs: 1,
      })

    test.each(["prompt-broken", "outside-knowledge", "unsafe"] as const)(
      "%s gives the task back with a word to the lead",
      async (reason) => {
        const task = await claimTask(ann, project.id)
        await flag(ann, task, reason)
        await flag(ann, task, reason)
        expect(await open()).toMatchObject([{ reason, note: "a word to the lead", resolution: null }])
        await expectBalance()
        expect((await claimTask(ann, project.id)).comparisonId).not.toBe(task.comparisonId)
        expect((await claimTask(bob, project.id)).comparisonId).toBe(task.comparisonId)
        expect(await readProject(lead, { projectId: project.id })).toMatchObject({ openFlags: 1, openSpills: 0 })
        expect(await readProject(ann, { projectId: project.id })).toMatchObject({ openFlags: null })
      },
    )

    test("a possible spill takes the prompt from everybody at once and keeps what they wrote", async () => {
      const task = await claimTask(ann, project.id)
      const other = await claimTask(bob, project.id)
      expect(other.comparisonId).toBe(task.comparisonId)
      const draft = {
        assignmentId: other.assignmentId as never,
        revision: 1,
        content: { rationale: "mine", activeMs: 1 },
      }
      await saveDraft(bob, draft)
      await flag(ann, task, "spill")

      const attempts = [
        () => heartbeat(bob, other),
        () => saveDraft(bob, { ...draft, revision: 2 }),
        () => submit(bob, other),
      ]
      for (const attempt of attempts) {
        await expect(attempt()).rejects.toMatchObject({ code: "conflict", message: expect.stringMatching(/withdrawn/) })
      }
      const held = { projectId: project.id, holding: [task.assignmentId, other.assignmentId, ann.newId()] }
      expect(await listWithdrawn(bob, held)).toEqual({ assignmentIds: [other.assignmentId] })
      for (const ctx of [ann, bob]) {
        expect((await claimTask(ctx, project.id)).comparisonId).not.toBe(task.comparisonId)
      }
      await expectBalance()
      expect(await readProject(lead, { projectId: project.id })).toMatchObject({ openFlags: 1, openSpills: 1 })
      const drafts = await project.store.read.db.select().from(project.store.read.tables.draft)
      expect(drafts.find((row) => row.assignmentId === other.assignmentId)?.content.rationale).toBe("mine")
    })

    test("a prompt that is shown again goes back to whoever was at work on it", async () => {
      const task = await claimTask(ann, project.id)
      const other = await claimTask(bob, project.id)
      await saveDraft(bob, {
        assignmentId: other.assignmentId as never,
        revision: 1,
        content: { rationale: "mine", activeMs: 1 },
      })
      await flag(ann, task, "spill")
      await resolve("restored")
      await expectBalance()
      const again = await claimTask(bob, project.id)
      expect(again).toMatchObject({ assignmentId: other.assignmentId, draft: { content: { rationale: "mine" } } })
      await submit(bob, again)
      await expectBalance()
      expect(await open()).toEqual([])
    })

    test("what was judged of a hidden prompt counts nowhere until it is shown again", async () => {
      const { task } = await judgeNext(ann, project.id, "2Answer 0")
      const other = await claimTask(bob, project.id)
      expect(other.comparisonId).toBe(task.comparisonId)
      await flag(bob, other, "spill")
      const history = async () => (await readHistory(ann, { projectId: project.id, limit: 10 })).judgments
      expect((await exportAll(project.admin, project.id)).rows).toEqual([])
      expect(await history()).toEqual([])
      await resolve("removed")
      await resolve("restored")
      expect((await exportAll(project.admin, project.id)).rows).toHaveLength(1)
      expect(await history()).toHaveLength(1)
      await expectBalance()
    })

    test("a removed prompt stays out, also when its file is imported again", async () => {
      const task = await claimTask(ann, project.id)
      await flag(ann, task, "prompt-broken")
      await resolve("removed")
      await project.import(jsonLines(promptSets(2, 3)))
      const rows = await queueBalance(project.store, project.id)
      expect(rows.filter((row) => row.openSlots > 0 && row.comparisonId === task.comparisonId)).toEqual([])
      expect(rows.filter((row) => row.openSlots > 0)).toHaveLength(3)
      await expectBalance()
    })

    test("decisions that do not fit are refused with a reason", async () => {
      await flag(ann, await claimTask(ann, project.id), "unsafe")
      await expect(resolve("restored")).rejects.toMatchObject({ code: "conflict" })
      await resolve("noted")
      await expect(resolve("removed")).rejects.toMatchObject({ code: "conflict" })
      await flag(ann, await claimTask(ann, project.id), "spill")
      await expect(resolve("noted")).rejects.toMatchObject({ code: "conflict" })
    })

    test("the one who reported it is not offered it again", async () => {
      await flag(ann, await claimTask(ann, project.id), "unsafe")
      await flag(ann, await claimTask(ann, project.id), "unsafe")
      expect(await claimNext(ann, { projectId: project.id, holding: [] })).toEqual({ kind: "none", reason: "empty" })
    })
  })
}
