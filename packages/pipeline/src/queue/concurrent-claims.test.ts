import { Failure } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { claimNext } from "../label/claim-next.ts"
import { submitJudgment } from "../label/submit-judgment.ts"
import { claimTask, jsonLines, openInstallation, promptSets, queueBalance } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { listQueue } from "./list-queue.ts"
import { reassign } from "./reassign.ts"
import { releaseHold } from "./release-hold.ts"
import { reprioritise } from "./reprioritise.ts"
import { setOverlap } from "./set-overlap.ts"

const COMPARISONS = 500
const CLAIMERS = 32
const OVERLAP = 2

/** Claims and submits until nothing is open; answers the comparisons worked on. */
async function workUntilNothing(ctx: Context, projectId: string): Promise<readonly string[]> {
  const done: string[] = []
  for (;;) {
    const answer = await claimNext(ctx, { projectId, holding: [] })
    if (answer.kind !== "task") return done
    const { assignmentId, comparisonId, token } = answer.task
    const judgmentId = ctx.newId() as never
    const verdict = { outcome: "tie" } as const
    await submitJudgment(ctx, { judgmentId, assignmentId: assignmentId as never, token, verdict, activeMs: 1 })
    done.push(comparisonId)
  }
}

/** Sends so many claims of one person at the same instant; answers the tasks they got. */
async function holdAtOnce(ctx: Context, projectId: string, times: number): Promise<readonly string[]> {
  const answers = await Promise.all(Array.from({ length: times }, () => claimNext(ctx, { projectId, holding: [] })))
  return answers.flatMap((answer) => (answer.kind === "task" ? [answer.task.assignmentId] : []))
}

for (const database of testDatabases()) {
  describe(`concurrent claims on ${database.name}`, () => {
    let installation: TestInstallation
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    const projectOf = async (comparisons: number): Promise<TestProject> => {
      const project = await installation.project({ settings: { overlap: OVERLAP } })
      await project.import(jsonLines(promptSets(comparisons)))
      return project
    }
    const people = (project: TestProject, count: number) =>
      Promise.all(Array.from({ length: count }, () => project.member("labeler")))

    test(`${CLAIMERS} claimers fill every slot of ${COMPARISONS} comparisons once`, { timeout: 60_000 }, async () => {
      const project = await projectOf(COMPARISONS)
      const claimers = await people(project, CLAIMERS)
      const work = await Promise.all(claimers.map((ctx) => workUntilNothing(ctx, project.id)))

      expect(work.flat()).toHaveLength(COMPARISONS * OVERLAP)
      for (const own of work) expect(new Set(own).size).toBe(own.length)
      for (const row of await queueBalance(project.store, project.id)) {
        expect(row).toMatchObject({ openSlots: 0, expected: 0, judgments: OVERLAP })
        expect(new Set(row.people).size).toBe(OVERLAP)
      }
    })

    test(
      "leads who change, release and reassign meanwhile leave every counter exact",
      { timeout: 60_000 },
      async () => {
        const project = await projectOf(60)
        const claimers = await people(project, 8)
        const [first] = claimers
        const userId = first?.actor.kind === "person" ? first.actor.id : ("" as never)
        const projectId = project.id as never
        const labeling = { isOver: false }
        const meddle = async () => {
          for (let turn = 0; !labeling.isOver; turn++) {
            const { rows } = await listQueue(project.admin, { projectId, state: "leased", limit: 5 })
            const assignmentIds = rows.flatMap(({ holds }) => holds.map((hold) => hold.assignmentId as never))
            const comparisonIds = rows.map(({ comparisonId }) => comparisonId as never)
            if (comparisonIds.length === 0) continue
            const which = { comparisonIds }
            await setOverlap(project.admin, { projectId, which, overlap: 1 + (turn % 3) })
            await reprioritise(project.admin, { projectId, which, priority: turn % 5 })
            if (turn % 4 === 0) await releaseHold(project.admin, { projectId, assignmentIds })
            const given = reassign(project.admin, { projectId, comparisonIds: comparisonIds.slice(0, 1), userId })
            await given.catch((error: unknown) => {
              if (!(error instanceof Failure)) throw error
            })
          }
        }
        const work = async (ctx: Context) => {
          for (;;) {
            try {
              return await workUntilNothing(ctx, project.id)
            } catch (error) {
              // A hold that a lead ended: the next claim goes on.
              if (!(error instanceof Failure)) throw error
            }
          }
        }
        const meddling = [meddle(), meddle()]
        await Promise.all(claimers.map(work)).finally(() => {
          labeling.isOver = true
        })
        await Promise.all(meddling)
        for (const row of await queueBalance(project.store, project.id)) {
          expect(row.openSlots).toBe(row.expected)
          expect(row.openSlots).toBeGreaterThanOrEqual(0)
          expect(new Set(row.judges).size).toBe(row.judges.length)
          expect(row.judgments).toBeLessThanOrEqual(row.overlap)
        }
      },
    )

    test("as many claimers as slots all get one at the same instant", async () => {
      const project = await projectOf(CLAIMERS / OVERLAP)
      const claimers = await people(project, CLAIMERS)
      const tasks = await Promise.all(claimers.map((ctx) => claimTask(ctx, project.id)))
      const slots = Map.groupBy(tasks, (task) => task.comparisonId)
      expect([...slots.values()].map((held) => held.length)).toEqual(Array(CLAIMERS / OVERLAP).fill(OVERLAP))
      for (const row of await queueBalance(project.store, project.id)) expect(row.openSlots).toBe(row.expected)
    })

    test("one person claiming many times at once holds the same one task", async () => {
      const project = await projectOf(5)
      const [ctx] = await people(project, 1)
      if (ctx === undefined) throw new Error("no person")
      expect(new Set(await holdAtOnce(ctx, project.id, 8)).size).toBe(1)
    })

    test("one person claiming the last comparison many times at once gets it each time", async () => {
      const project = await projectOf(1)
      const [ctx] = await people(project, 1)
      if (ctx === undefined) throw new Error("no person")
      const held = await holdAtOnce(ctx, project.id, 8)
      expect(held).toHaveLength(8)
      expect(new Set(held).size).toBe(1)
    })
  })
}
