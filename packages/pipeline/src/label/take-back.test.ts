import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { flagTask } from "../flag/flag-task.ts"
import { listFlags } from "../flag/list-flags.ts"
import { resolveFlag } from "../flag/resolve-flag.ts"
import { queueBalance } from "../testing/queue-balance.ts"
import {
  claimTask,
  jsonLines,
  judgeNext,
  openInstallation,
  promptSets,
  TEST_LEASE_MS,
  type TestInstallation,
} from "../testing/index.ts"
import { claimNext } from "./claim-next.ts"
import { submitJudgment } from "./submit-judgment.ts"
import { undoJudgment } from "./undo-judgment.ts"

describe.each(testDatabases())("work that comes back on $name", (database) => {
  let installation: TestInstallation
  beforeAll(async () => {
    installation = await openInstallation(database)
  })
  afterAll(() => installation.close())
  const projectOf = async (prompts: number, responses = 2, settings = {}) => {
    const project = await installation.project({ settings: { overlap: 1, ...settings } })
    await project.import(jsonLines(promptSets(prompts, responses)))
    return project
  }

  test("a judgment that is taken back opens its task again, with all that was decided and written", async () => {
    const project = await projectOf(1)
    const labeler = await project.member("labeler")
    const rewrite = { of: "Answer 1", text: "Better" }
    const { judgmentId, task: before } = await judgeNext(labeler, project.id, "2Answer 1", rewrite)
    const { task } = await undoJudgment(labeler, { judgmentId })
    expect(task).toMatchObject({ assignmentId: before.assignmentId, token: before.token + 1 })
    expect(task.responses).toEqual(before.responses)
    expect(task.draft?.content).toMatchObject({
      verdict: { outcome: "prefer", strength: 2 },
      rewrite: { text: "Better" },
    })
    const balance = async () =>
      (await queueBalance(project.store, project.id)).map(({ openSlots, expected, judgments }) => ({
        openSlots,
        expected,
        judgments,
      }))
    expect(await balance()).toEqual([{ openSlots: 0, expected: 0, judgments: 0 }])
    const again = await submitJudgment(labeler, {
      judgmentId: labeler.newId() as never,
      assignmentId: task.assignmentId as never,
      token: task.token,
      verdict: { outcome: "tie" },
      activeMs: 1,
    })
    expect(again.feedback).toBeNull()
    expect(await balance()).toEqual([{ openSlots: 0, expected: 0, judgments: 1 }])
  })

  test("one that is taken back and left alone goes back to the queue", async () => {
    const project = await projectOf(1)
    const labeler = await project.member("labeler")
    const { judgmentId } = await judgeNext(labeler, project.id, "=")
    await undoJudgment(labeler, { judgmentId })
    installation.advance(TEST_LEASE_MS)
    const other = await project.member("labeler")
    expect((await claimNext(other, { projectId: project.id, holding: [] })).kind).toBe("task")
  })

  test("one whose answer was shown stays as it is", async () => {
    const project = await installation.project({ settings: { overlap: 1, feedback: "instant", goldShare: 1 } })
    const gold = { preferred: 1, explanation: "It says what was asked." }
    await project.import(jsonLines([{ ...(promptSets(1)[0] as object), gold }]))
    const labeler = await project.member("labeler")
    const { judgmentId } = await judgeNext(labeler, project.id, "2Answer 1")
    await expect(undoJudgment(labeler, { judgmentId })).rejects.toThrow("was shown to you")
  })

  test("a judgment that comes too late is the draft of its task, not counted and not lost", async () => {
    const project = await projectOf(1)
    const labeler = await project.member("labeler")
    const task = await claimTask(labeler, project.id)
    const late = {
      judgmentId: labeler.newId() as never,
      assignmentId: task.assignmentId as never,
      token: task.token,
      verdict: { outcome: "tie" },
      rationale: "typed for an hour",
      activeMs: 9,
    } as const
    installation.advance(TEST_LEASE_MS)
    const other = await project.member("labeler")
    const theirs = await claimTask(other, project.id)
    await expect(submitJudgment(labeler, late)).rejects.toThrow("Your hold on this task ended")
    await submitJudgment(other, {
      ...late,
      judgmentId: other.newId() as never,
      assignmentId: theirs.assignmentId as never,
      token: theirs.token,
    })
    const [row] = await queueBalance(project.store, project.id)
    expect(row).toMatchObject({ judgments: 1, openSlots: 0 })
    const { db, tables } = project.store.read
    const drafts = (await db.select().from(tables.draft)).filter((one) => one.assignmentId === task.assignmentId)
    expect(drafts.map(({ content }) => content)).toEqual([
      { verdict: { outcome: "tie" }, rationale: "typed for an hour", activeMs: 9 },
    ])
  })

  test("so is one whose prompt was hidden meanwhile, and it comes back with the prompt", async () => {
    const project = await projectOf(1, 2, { overlap: 2 })
    const [labeler, other] = [await project.member("labeler"), await project.member("labeler")]
    const task = await claimTask(labeler, project.id)
    const theirs = await claimTask(other, project.id)
    await flagTask(other, { assignmentId: theirs.assignmentId as never, token: theirs.token, reason: "spill" })
    const submit = submitJudgment(labeler, {
      judgmentId: labeler.newId() as never,
      assignmentId: task.assignmentId as never,
      token: task.token,
      verdict: { outcome: "tie" },
      rationale: "written to the end",
      activeMs: 9,
    })
    await expect(submit).rejects.toThrow("withdrawn")
    const [flag] = await listFlags(project.admin, { projectId: project.id })
    await resolveFlag(project.admin, { flagId: (flag?.id ?? "") as never, resolution: "restored" })
    const again = await claimTask(labeler, project.id)
    expect(again.draft?.content).toMatchObject({ rationale: "written to the end", verdict: { outcome: "tie" } })
  })

  test("responses that are ranked together are one task, and only a whole order is a judgment", async () => {
    const project = await projectOf(1, 4, { pairing: "together" })
    const labeler = await project.member("labeler")
    const task = await claimTask(labeler, project.id)
    expect(task.responses).toHaveLength(4)
    const ids = task.responses.map(({ id }) => id)
    const submit = (verdict: unknown) =>
      submitJudgment(labeler, {
        judgmentId: labeler.newId() as never,
        assignmentId: task.assignmentId as never,
        token: task.token,
        verdict: verdict as never,
        activeMs: 1,
      })
    await expect(submit({ outcome: "tie" })).rejects.toThrow("Rank all responses")
    await expect(submit({ outcome: "ranking", ranking: [ids.slice(0, 3)] })).rejects.toThrow("every response")
    await expect(submit({ outcome: "ranking", ranking: [ids, [ids[0]]] })).rejects.toThrow("exactly once")
    await submit({ outcome: "ranking", ranking: [[ids[2]], [ids[0], ids[3]], [ids[1]]] })
    expect((await claimNext(labeler, { projectId: project.id, holding: [] })).kind).toBe("none")
  })

  test("a set that grows one answer file at a time stays one comparison until somebody has it", async () => {
    const project = await installation.project({ settings: { overlap: 1, pairing: "together" } })
    const answers = (model: string, count = 1) =>
      jsonLines(
        Array.from({ length: count }, (_, n) => ({
          question_id: `p${n}`,
          answer_id: `${model}${n}`,
          model_id: model,
          choices: [{ index: 0, turns: [`Answer of ${model}`] }],
        })),
      )
    await project.import(jsonLines(promptSets(1, 2)))
    await project.import(answers("m8"))
    await project.import(answers("m9"))
    const rows = await queueBalance(project.store, project.id)
    expect(rows).toHaveLength(1)
    const labeler = await project.member("labeler")
    expect((await claimTask(labeler, project.id)).responses).toHaveLength(4)
  })
})
