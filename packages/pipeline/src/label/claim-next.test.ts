import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { claimTask, jsonLines, openInstallation, promptSets, queueBalance, TEST_LEASE_MS } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { claimNext } from "./claim-next.ts"
import { releaseTask } from "./release-task.ts"
import { saveDraft } from "./save-draft.ts"

for (const database of testDatabases()) {
  describe(`claiming on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let ann: Context
    let bob: Context
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    const setUp = async (comparisons: number, overlap: number) => {
      project = await installation.project({ settings: { overlap } })
      await project.import(jsonLines(promptSets(comparisons)))
      ann = await project.member("labeler")
      bob = await project.member("labeler")
    }
    beforeEach(() => setUp(3, 1))

    const claim = (ctx: Context, holding: readonly string[] = []) => claimTask(ctx, project.id, holding)
    const kindOf = async (ctx: Context, holding: readonly string[] = []) =>
      (await claimNext(ctx, { projectId: project.id, holding })).kind
    const draft = (ctx: Context, assignmentId: string, rationale: string) =>
      saveDraft(ctx, { assignmentId: assignmentId as never, revision: 1, content: { rationale, activeMs: 5 } })

    test("answers the same task after a reload", async () => {
      const first = await claim(ann)
      expect(await claim(ann)).toEqual(first)
    })

    test("prepares a second task behind the open one, and no third", async () => {
      const first = await claim(ann)
      const second = await claim(ann, [first.assignmentId])
      expect(second.comparisonId).not.toBe(first.comparisonId)
      expect(await kindOf(ann, [first.assignmentId, second.assignmentId])).toBe("waiting")
      expect(await claim(ann, [first.assignmentId])).toEqual(second)
    })

    test("says that nothing is open once all is held", async () => {
      await setUp(1, 1)
      await claim(ann)
      expect(await kindOf(bob)).toBe("none")
    })

    test("stores the order in which the responses are shown, and shows them so again", async () => {
      await setUp(20, 1)
      const orders = new Set<boolean>()
      for (let turn = 0; turn < 20; turn++) {
        const task = await claim(ann)
        const shown = task.responses.map((response) => response.id)
        const { assignment, comparisonResponse } = project.store.read.tables
        const stored = await project.store.read.db.select().from(assignment)
        const members = (await project.store.read.db.select().from(comparisonResponse))
          .filter((row) => row.comparisonId === task.comparisonId)
          .map((row) => row.responseId)
        expect(stored.find((row) => row.id === task.assignmentId)?.displayOrder).toEqual(shown)
        expect(shown.toSorted()).toEqual(members.toSorted())
        orders.add(shown[0] === members.toSorted()[0])
        await releaseTask(ann, { assignmentId: task.assignmentId, token: task.token })
      }
      expect(orders).toEqual(new Set([true, false]))
    })

    test("gives an expired task's slot to one other person", async () => {
      await setUp(1, 1)
      const lost = await claim(ann)
      installation.advance(TEST_LEASE_MS)
      const taken = await claim(bob)
      expect(taken.comparisonId).toBe(lost.comparisonId)
      expect(await kindOf(ann)).toBe("none")
      expect(await kindOf(await project.member("labeler"))).toBe("none")
      expect(await queueBalance(project.store, project.id)).toMatchObject([{ openSlots: 0, expected: 0 }])
    })

    test("brings a person back to their draft, in the same order and with a higher token", async () => {
      await setUp(2, 1)
      const before = await claim(ann)
      await draft(ann, before.assignmentId, "half a thought")
      installation.advance(TEST_LEASE_MS)
      expect((await claim(bob)).comparisonId).toBe(before.comparisonId)
      installation.advance(TEST_LEASE_MS)
      const after = await claim(ann)
      expect(after).toMatchObject({ assignmentId: before.assignmentId, responses: before.responses })
      expect(after.token).toBeGreaterThan(before.token)
      expect(after.draft).toEqual({ revision: 1, content: { rationale: "half a thought", activeMs: 5 } })
    })

    test("offers an untouched task that ran out to its former holder only when nothing else is open", async () => {
      await setUp(2, 1)
      const first = await claim(ann)
      installation.advance(TEST_LEASE_MS)
      const second = await claim(ann)
      expect(second.comparisonId).not.toBe(first.comparisonId)
      expect(await claim(ann, [second.assignmentId])).toMatchObject({ assignmentId: first.assignmentId, token: 2 })
    })

    test("opens the slot of a task given back, and never offers it to that person again", async () => {
      await setUp(1, 1)
      const task = await claim(ann)
      await releaseTask(ann, { assignmentId: task.assignmentId, token: task.token })
      expect(await queueBalance(project.store, project.id)).toMatchObject([{ openSlots: 1, expected: 1 }])
      expect(await kindOf(ann)).toBe("none")
      expect((await claim(bob)).comparisonId).toBe(task.comparisonId)
    })

    test("opens one slot when a task is given back twice", async () => {
      await setUp(1, 2)
      const { assignmentId, token } = await claim(ann)
      await releaseTask(ann, { assignmentId, token })
      await releaseTask(ann, { assignmentId, token })
      expect(await queueBalance(project.store, project.id)).toMatchObject([{ openSlots: 2, expected: 2 }])
    })
  })
}
