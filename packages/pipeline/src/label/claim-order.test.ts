import type { ProjectSettings } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { setMemberGroup } from "../projects/set-member-group.ts"
import { claimTask, jsonLines, judgeNext, openInstallation, queueBalance, TEST_LEASE_MS } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { claimNext } from "./claim-next.ts"
import { releaseTask } from "./release-task.ts"

const row = (name: string, more: object = {}) => ({
  prompt: [{ role: "user", content: name }],
  responses: [{ text: `Answer 0 to ${name}` }, { text: `Answer 1 to ${name}` }],
  ...more,
})
const gold = { gold: { preferred: 1, explanation: "It is right." } }

for (const database of testDatabases()) {
  describe(`the order of claims on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    const setUp = async (rows: readonly object[], settings: Partial<ProjectSettings> = {}) => {
      project = await installation.project({ settings: { overlap: 2, ...settings } })
      const { issues } = await project.import(jsonLines(rows))
      expect(issues).toEqual([])
    }
    const next = async (ctx: Context) => (await claimTask(ctx, project.id)).messages[0]?.content
    const judge = async (ctx: Context) => (await judgeNext(ctx, project.id, "=")).task.messages[0]?.content
    const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.id : ("" as never))
    const group = (ctx: Context, name: string) =>
      setMemberGroup(project.admin, { projectId: project.id as never, userId: idOf(ctx), group: name })

    test("goes by priority, and by age among equals", async () => {
      await setUp([row("a"), row("b", { priority: 5 }), row("c", { priority: 5 }), row("d", { priority: -1 })])
      const ann = await project.member("labeler")
      expect([await judge(ann), await judge(ann), await judge(ann), await judge(ann)]).toEqual(["b", "c", "a", "d"])
    })

    test("goes by age alone where the project says so", async () => {
      await setUp([row("a"), row("b", { priority: 5 })], { order: "oldest" })
      const ann = await project.member("labeler")
      expect([await judge(ann), await judge(ann)]).toEqual(["a", "b"])
    })

    test("goes to what the judgments so far leave open the most", async () => {
      await setUp([row("a"), row("b"), row("c")], { order: "uncertain", overlap: 3 })
      const [ann, bob, cid] = [
        await project.member("labeler"),
        await project.member("labeler"),
        await project.member("labeler"),
      ]
      await judgeNext(ann, project.id, "3Answer 0")
      await judgeNext(ann, project.id, "=")
      await judgeNext(bob, project.id, "3Answer 0")
      expect(await next(cid)).not.toBe("a")
    })

    test("a slot that is given back comes before what stands behind it, for people who are past it too", async () => {
      await setUp([row("a"), row("b"), row("c"), row("d")], { overlap: 1 })
      const [ann, bob] = [await project.member("labeler"), await project.member("labeler")]
      const first = await claimTask(ann, project.id)
      expect(await judge(bob)).toBe("b")
      await releaseTask(ann, first)
      expect(await next(bob)).toBe("a")
    })

    test("a lease that ran out comes before what stands behind it as well", async () => {
      await setUp([row("a"), row("b"), row("c")], { overlap: 1 })
      const [ann, bob] = [await project.member("labeler"), await project.member("labeler")]
      await claimTask(ann, project.id)
      expect(await judge(bob)).toBe("b")
      installation.advance(TEST_LEASE_MS)
      expect(await next(bob)).toBe("a")
    })

    test("a person of a group gets its tasks first, then those of everybody, and never another group's", async () => {
      await setUp([row("a"), row("b", { labelerGroup: "medics" }), row("c", { labelerGroup: "pilots" })])
      const [ann, bob] = [await project.member("labeler"), await project.member("labeler")]
      await group(ann, "medics")
      expect([await judge(ann), await judge(ann)]).toEqual(["b", "a"])
      expect(await claimNext(ann, { projectId: project.id, holding: [] })).toEqual({ kind: "none", reason: "empty" })
      expect(await judge(bob)).toBe("a")
      expect(await claimNext(bob, { projectId: project.id, holding: [] })).toEqual({ kind: "none", reason: "empty" })
    })

    test("nobody makes more judgments than the project allows one person", async () => {
      await setUp([row("a"), row("b"), row("c")], { maxPerPerson: 2 })
      const ann = await project.member("labeler")
      const held = await claimTask(ann, project.id)
      const second = await claimTask(ann, project.id, [held.assignmentId])
      expect(second.assignmentId).not.toBe(held.assignmentId)
      await judge(ann)
      await judge(ann)
      expect(await claimNext(ann, { projectId: project.id, holding: [] })).toEqual({ kind: "none", reason: "limit" })
    })

    test("gives tasks of known answer to everybody as often as asked, without slots and without a sign", async () => {
      await setUp([row("known 1", gold), row("known 2", gold), row("a")], { goldShare: 1, overlap: 1 })
      const [ann, bob] = [await project.member("labeler"), await project.member("labeler")]
      const task = await claimTask(ann, project.id)
      expect(Object.keys(task).filter((key) => /gold|known/i.test(key))).toEqual([])
      expect([await judge(ann), await judge(ann), await judge(ann)]).toEqual(["known 1", "known 2", "a"])
      expect([await judge(bob), await judge(bob)]).toEqual(["known 1", "known 2"])
      for (const one of await queueBalance(project.store, project.id)) expect(one.openSlots).toBe(one.expected)
    })

    test("gives none of known answer where none is asked for", async () => {
      await setUp([row("known", gold), row("a")], { goldShare: 0 })
      const ann = await project.member("labeler")
      expect(await judge(ann)).toBe("a")
      expect(await claimNext(ann, { projectId: project.id, holding: [] })).toEqual({ kind: "none", reason: "empty" })
    })

    test("gives a task of known answer that ran out back to whoever drafted it", async () => {
      await setUp([row("known", gold)], { goldShare: 1 })
      const ann = await project.member("labeler")
      const task = await claimTask(ann, project.id)
      installation.advance(TEST_LEASE_MS)
      expect(await claimTask(ann, project.id)).toMatchObject({ assignmentId: task.assignmentId, token: 2 })
    })

    test("shows each response of the file equally often on each side", async () => {
      await setUp(Array.from({ length: 8 }, (_, at) => row(`p${at}`)))
      const ann = await project.member("labeler")
      let first = 0
      for (let turn = 0; turn < 8; turn++) {
        const { task } = await judgeNext(ann, project.id, "=")
        if (task.responses[0]?.text.startsWith("Answer 0")) first += 1
      }
      expect(first).toBe(4)
    })
  })
}
