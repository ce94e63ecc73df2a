import type { QueueState } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { claimNext } from "../label/claim-next.ts"
import { saveDraft } from "../label/save-draft.ts"
import { submitJudgment } from "../label/submit-judgment.ts"
import type { Task } from "../label/task.ts"
import {
  claimTask,
  jsonLines,
  judgeNext,
  openInstallation,
  promptSets,
  queueBalance,
  TEST_LEASE_MS,
} from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { countQueue } from "./count-queue.ts"
import { listQueue } from "./list-queue.ts"
import { markGold } from "./mark-gold.ts"
import { reassign } from "./reassign.ts"
import { releaseHold } from "./release-hold.ts"
import { reprioritise } from "./reprioritise.ts"
import { setGroup } from "./set-group.ts"
import { setOverlap } from "./set-overlap.ts"
import { STUCK_AFTER_MS } from "./stuck-page.ts"
import { unmarkGold } from "./unmark-gold.ts"

for (const database of testDatabases()) {
  describe(`the lead's queue on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let ann: Context
    let bob: Context
    let lead: Context
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())
    const setUp = async (comparisons: number, overlap: number, settings: object = {}) => {
      project = await installation.project({ settings: { overlap, ...settings } })
      await project.import(jsonLines(promptSets(comparisons)))
      ann = await project.member("labeler")
      bob = await project.member("labeler")
      lead = await project.member("lead")
    }
    beforeEach(() => setUp(4, 2))

    const list = (state: QueueState, more: object = {}, ctx = lead) =>
      listQueue(ctx, { projectId: project.id as never, state, limit: 50, ...more })
    const prompts = async (state: QueueState, more: object = {}) =>
      (await list(state, more)).rows.map(({ prompt }) => prompt)
    const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.id : ("" as never))
    const nameOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.name : "")
    const named = (...tasks: readonly { comparisonId: string }[]) => ({
      comparisonIds: tasks.map(({ comparisonId }) => comparisonId as never),
    })
    const give = (task: { comparisonId: string }, to: Context) =>
      reassign(lead, { projectId: project.id as never, ...named(task), userId: idOf(to) })
    const release = (task: Task) =>
      releaseHold(lead, { projectId: project.id as never, assignmentIds: [task.assignmentId as never] })
    const counts = async () => {
      const all = Object.entries(await countQueue(lead, { projectId: project.id }))
      return Object.fromEntries(all.map(([state, { count }]) => [state, count]))
    }
    const expectBalance = async () => {
      for (const row of await queueBalance(project.store, project.id)) {
        expect(row).toMatchObject({ openSlots: row.expected })
        expect(row.openSlots).toBeGreaterThanOrEqual(0)
      }
    }
    const submit = (ctx: Context, { assignmentId, token }: Task) =>
      submitJudgment(ctx, {
        judgmentId: ctx.newId() as never,
        assignmentId: assignmentId as never,
        token,
        verdict: { outcome: "tie" },
        activeMs: 1,
      })

    test("shows what waits, who holds what since and until when, and who judged", async () => {
      await judgeNext(ann, project.id, "=")
      const { task } = await judgeNext(bob, project.id, "=")
      const held = await claimTask(ann, project.id)
      expect((await list("done")).rows).toMatchObject([
        {
          comparisonId: task.comparisonId,
          judgments: 2,
          judgedBy: [{ name: nameOf(ann) }, { name: nameOf(bob) }],
          openSlots: 0,
          responses: 2,
        },
      ])
      expect((await list("leased")).rows).toMatchObject([
        {
          comparisonId: held.comparisonId,
          holds: [
            {
              by: nameOf(ann),
              isReserved: false,
              since: installation.now(),
              until: held.expiresAt,
              heldMs: 0,
              leftMs: TEST_LEASE_MS,
            },
          ],
        },
      ])
      expect(await prompts("waiting")).toEqual(["Question 1", "Question 2", "Question 3"])
      expect(await counts()).toEqual({ waiting: 3, leased: 1, done: 1, stuck: 0, gold: 0, hidden: 0 })
    })

    test("shows numbers without names to whoever may not see how each person judges", async () => {
      const engineer = await project.member("engineer")
      await judgeNext(ann, project.id, "=")
      await claimTask(ann, project.id)
      const rows = (await list("waiting", {}, engineer)).rows
      expect(rows[0]).toMatchObject({ judgments: 1, judgedBy: [] })
      expect(rows[1]?.holds).toMatchObject([{ by: null }])
    })

    test("goes on where a page ended, in order of priority, and finds words of the prompt", async () => {
      const [, second, , fourth] = (await list("waiting")).rows
      await reprioritise(lead, {
        projectId: project.id as never,
        which: named(...[second, fourth].map((row) => ({ comparisonId: row?.comparisonId ?? "" }))),
        priority: 7,
      })
      const first = await list("waiting", { limit: 3 })
      expect(first.rows.map(({ prompt }) => prompt)).toEqual(["Question 1", "Question 3", "Question 0"])
      expect(await prompts("waiting", { cursor: first.next })).toEqual(["Question 2"])
      expect(await prompts("waiting", { search: "question 3" })).toEqual(["Question 3"])
      expect((await claimTask(ann, project.id)).messages[0]?.content).toBe("Question 1")
    })

    test("changes all that a filter finds", async () => {
      const which = { filter: { state: "waiting" as const, search: "Question" } }
      expect(await setGroup(lead, { projectId: project.id as never, which, group: "medics" })).toEqual({
        changed: 4,
        isComplete: true,
      })
      expect(await claimNext(ann, { projectId: project.id, holding: [] })).toEqual({ kind: "none", reason: "empty" })
      expect(await prompts("waiting", { group: "medics" })).toHaveLength(4)
      expect(await prompts("waiting", { group: "" })).toEqual([])
      expect(await prompts("stuck")).toHaveLength(4)
    })

    test("a released hold is open for others, and its draft stays with its author", async () => {
      await setUp(1, 1)
      const task = await claimTask(ann, project.id)
      await saveDraft(ann, {
        assignmentId: task.assignmentId as never,
        revision: 1,
        content: { rationale: "mine", activeMs: 1 },
      })
      expect(await release(task)).toEqual({ released: 1 })
      expect(await release(task)).toEqual({ released: 0 })
      await expectBalance()
      await expect(submit(ann, task)).rejects.toMatchObject({ code: "lease_expired" })
      const theirs = await claimTask(bob, project.id)
      expect(theirs.comparisonId).toBe(task.comparisonId)
      await release(theirs)
      expect(await claimTask(ann, project.id)).toMatchObject({ assignmentId: task.assignmentId, token: 2 })
      await expectBalance()
    })

    test("a reassigned task goes to the other member before anything else, with one slot in all", async () => {
      await setUp(3, 1)
      await claimTask(bob, project.id)
      const task = await claimTask(ann, project.id)
      expect(await give(task, bob)).toEqual({ reassigned: 1 })
      await expectBalance()
      const first = await claimTask(bob, project.id)
      expect(first.comparisonId).not.toBe(task.comparisonId)
      const given = await claimTask(bob, project.id, [first.assignmentId])
      expect(given.comparisonId).toBe(task.comparisonId)
      await submit(bob, given)
      await expectBalance()
      expect(await prompts("done")).toHaveLength(1)
    })

    test("an open slot is kept for a member until they come", async () => {
      await setUp(1, 1)
      const [row] = (await list("waiting")).rows
      await give({ comparisonId: row?.comparisonId ?? "" }, bob)
      await expectBalance()
      expect(await claimNext(ann, { projectId: project.id, holding: [] })).toEqual({ kind: "none", reason: "empty" })
      expect((await list("leased")).rows[0]?.holds).toMatchObject([{ by: nameOf(bob), isReserved: true, until: null }])
      installation.advance(10 * 3_600_000)
      expect((await claimTask(bob, project.id)).comparisonId).toBe(row?.comparisonId)
      await expectBalance()
    })

    test("reassigning is refused with a reason where the member cannot judge it", async () => {
      const { task } = await judgeNext(ann, project.id, "=")
      await expect(give(task, ann)).rejects.toMatchObject({
        code: "conflict",
        message: expect.stringMatching(/judged by/),
      })
      const held = await claimTask(bob, project.id)
      await expect(give(held, bob)).rejects.toMatchObject({ message: expect.stringMatching(/held by/) })
      await expect(give(held, await project.member("engineer"))).rejects.toMatchObject({ code: "invalid" })
      await expect(give(held, await installation.person("labeler"))).rejects.toMatchObject({ code: "not_found" })
      await setGroup(lead, { projectId: project.id as never, which: named(held), group: "medics" })
      await expect(give(held, ann)).rejects.toMatchObject({ message: expect.stringMatching(/medics/) })
      await expectBalance()
    })

    test("more judgments open slots, and fewer take nothing away that is made or held", async () => {
      const { task } = await judgeNext(ann, project.id, "=")
      const which = named(task)
      const change = (overlap: number) => setOverlap(lead, { projectId: project.id as never, which, overlap })
      await change(5)
      expect((await list("waiting")).rows.at(0)).toMatchObject({ overlap: 5, openSlots: 4 })
      await claimTask(bob, project.id)
      await change(1)
      expect((await list("leased")).rows).toMatchObject([{ comparisonId: task.comparisonId, overlap: 2, openSlots: 0 }])
      await expectBalance()
    })

    test("a comparison of known answer has no slots, and is like the others when the answer is taken away", async () => {
      const { task } = await judgeNext(ann, project.id, "=")
      const comparisonId = task.comparisonId as never
      const answer = { verdict: { outcome: "tie" }, explanation: "Both say the same." } as const
      await markGold(lead, { projectId: project.id as never, comparisonId, ...answer })
      expect(await counts()).toMatchObject({ waiting: 3, gold: 1 })
      await expectBalance()
      await expect(
        markGold(lead, { projectId: project.id as never, comparisonId, ...answer, verdict: { outcome: "both_good" } }),
      ).rejects.toMatchObject({ code: "invalid" })
      await unmarkGold(lead, { projectId: project.id, comparisonId })
      expect((await list("waiting")).rows[0]).toMatchObject({ comparisonId, openSlots: 1, judgments: 1 })
      await expectBalance()
    })

    test("what everybody has judged and still has open slots is stuck, and so is what is held for days", async () => {
      await setUp(2, 3)
      await judgeNext(ann, project.id, "=")
      expect(await prompts("stuck")).toEqual([])
      await judgeNext(bob, project.id, "=")
      expect(await prompts("stuck")).toEqual(["Question 0"])
      const held = await claimTask(ann, project.id)
      const [row] = (await list("waiting")).rows.slice(1)
      await give({ comparisonId: row?.comparisonId ?? held.comparisonId }, bob)
      installation.advance(STUCK_AFTER_MS + 1)
      expect(await prompts("stuck")).toEqual(["Question 0", "Question 1"])
      expect(await counts()).toMatchObject({ stuck: 2 })
    })

    test("nobody but a lead or an administrator changes the queue", async () => {
      const which = { filter: { state: "waiting" as const } }
      for (const role of ["labeler", "reviewer", "engineer", "linguist"] as const) {
        const ctx = await project.member(role)
        const change = reprioritise(ctx, { projectId: project.id as never, which, priority: 1 })
        await expect(change).rejects.toMatchObject({ code: "forbidden" })
      }
    })
  })
}
