import type { SubmitJudgment } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { setMember } from "../projects/set-member.ts"
import { updateUser } from "../people/update-user.ts"
import { actorOf, claimTask, jsonLines, openInstallation, promptSets, queueBalance } from "../testing/index.ts"
import { TEST_LEASE_MS, type TestInstallation, type TestProject } from "../testing/index.ts"
import { claimNext } from "./claim-next.ts"
import { heartbeat } from "./heartbeat.ts"
import { releaseTask } from "./release-task.ts"
import { saveDraft } from "./save-draft.ts"
import { submitJudgment } from "./submit-judgment.ts"
import type { Task } from "./task.ts"

/** Every way to write to a held task. */
const writes: Readonly<Record<string, (ctx: Context, task: Task) => Promise<unknown>>> = {
  heartbeat: (ctx, task) => heartbeat(ctx, task),
  submit: (ctx, { assignmentId, token }) =>
    submitJudgment(ctx, {
      judgmentId: ctx.newId(),
      assignmentId,
      token,
      verdict: { outcome: "tie" },
      activeMs: 1,
    } as SubmitJudgment),
  release: (ctx, task) => releaseTask(ctx, task),
}
const drafting: typeof writes = {
  "save draft": (ctx, { assignmentId }) =>
    saveDraft(ctx, { assignmentId: assignmentId as never, revision: 1, content: { activeMs: 1 } }),
}

for (const database of testDatabases()) {
  describe(`a held task on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let ann: Context
    let task: Task
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      project = await installation.project({ settings: { overlap: 1 }, classification: "CUI" })
      await project.import(jsonLines(promptSets(1)))
      ann = await project.member("labeler", { clearance: "CUI" })
      task = await claimTask(ann, project.id)
    })

    const judgments = async () => (await queueBalance(project.store, project.id)).map((row) => row.judgments)

    test("is kept by a heartbeat for another lease", async () => {
      installation.advance(TEST_LEASE_MS - 1)
      const { expiresAt } = await heartbeat(ann, task)
      expect(expiresAt.getTime()).toBe(installation.now().getTime() + TEST_LEASE_MS)
      installation.advance(TEST_LEASE_MS - 1)
      const other = await project.member("labeler", { clearance: "CUI" })
      expect((await claimNext(other, { projectId: project.id, holding: [] })).kind).toBe("none")
    })

    test.each(Object.keys(writes))("that somebody else has by now is refused: %s", async (name) => {
      installation.advance(TEST_LEASE_MS)
      await claimTask(await project.member("labeler", { clearance: "CUI" }), project.id)
      await expect(writes[name]?.(ann, task)).rejects.toMatchObject({ code: "lease_expired" })
      expect(await judgments()).toEqual([0])
    })

    test.each(Object.keys(writes))("is refused under the token of an earlier lease: %s", async (name) => {
      installation.advance(TEST_LEASE_MS)
      const again = await claimTask(ann, project.id)
      expect(again).toMatchObject({ assignmentId: task.assignmentId, token: task.token + 1 })
      await expect(writes[name]?.(ann, task)).rejects.toMatchObject({ code: "lease_expired" })
      expect(await judgments()).toEqual([0])
      await expect(heartbeat(ann, again)).resolves.toBeDefined()
    })

    const all = { ...writes, ...drafting }
    test.each(Object.keys(all))("of somebody else is not found: %s", async (name) => {
      const other = await project.member("labeler", { clearance: "CUI" })
      await expect(all[name]?.(other, task)).rejects.toMatchObject({ code: "not_found" })
      expect(await judgments()).toEqual([0])
    })

    test.each(Object.keys(all))("is not found once its holder is no member any more: %s", async (name) => {
      const userId = ann.actor.kind === "person" ? ann.actor.id : ("" as never)
      await setMember(project.admin, { projectId: project.id as never, userId, role: null })
      await expect(all[name]?.(ann, task)).rejects.toMatchObject({ code: "not_found" })
      await expect(claimNext(ann, { projectId: project.id, holding: [] })).rejects.toMatchObject({ code: "not_found" })
    })

    test.each(Object.keys(all))("is not found once its holder's clearance is below the project: %s", async (name) => {
      const userId = ann.actor.kind === "person" ? ann.actor.id : ("" as never)
      await updateUser(project.admin, { userId, clearance: "UNCLASSIFIED" })
      const lowered = installation.contextOf(await actorOf(project.store, userId))
      await expect(all[name]?.(lowered, task)).rejects.toMatchObject({ code: "not_found" })
    })

    test("takes no draft once it is submitted", async () => {
      await writes["submit"]?.(ann, task)
      await expect(drafting["save draft"]?.(ann, task)).rejects.toMatchObject({ code: "conflict" })
    })

    test("keeps the newest draft, whatever order drafts arrive in", async () => {
      const save = (revision: number) =>
        saveDraft(ann, {
          assignmentId: task.assignmentId as never,
          revision,
          content: { rationale: `${revision}`, activeMs: 1 },
        })
      expect([await save(2), await save(1), await save(3)].map((stored) => stored.revision)).toEqual([2, 2, 3])
      expect((await claimTask(ann, project.id)).draft?.content.rationale).toBe("3")
    })
  })
}
