import { Failure, type SubmitJudgment } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import * as fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { claimNext } from "../label/claim-next.ts"
import { heartbeat } from "../label/heartbeat.ts"
import { releaseTask } from "../label/release-task.ts"
import { saveDraft } from "../label/save-draft.ts"
import { submitJudgment } from "../label/submit-judgment.ts"
import type { Task } from "../label/task.ts"
import { jsonLines, openInstallation, promptSets, queueBalance, TEST_LEASE_MS } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"

const PEOPLE = 3
const person = fc.nat({ max: PEOPLE - 1 })
/** Which of the tasks that the person ever got: leases that ended long ago are written to as well. */
const nth = fc.nat({ max: 4 })

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("claim" as const), person, nth }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("submit", "draft"), person, nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("release", "heartbeat"), person, nth }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("wait", "expire"), person, nth }) },
)

class Worker {
  readonly tasks: Task[] = []
  readonly ctx: Context
  readonly projectId: string

  constructor(ctx: Context, projectId: string) {
    this.ctx = ctx
    this.projectId = projectId
  }

  async claim(holding: number): Promise<boolean> {
    const held = this.tasks.slice(Math.max(0, this.tasks.length - holding)).map((task) => task.assignmentId)
    const answer = await claimNext(this.ctx, { projectId: this.projectId, holding: held })
    if (answer.kind === "task") this.tasks.push(answer.task)
    return answer.kind === "task"
  }

  async write(kind: string, nthTask: number): Promise<void> {
    const task = this.tasks.at(-1 - nthTask)
    if (task === undefined) return
    const { assignmentId, token } = task
    const judgmentId = this.ctx.newId()
    const verdict = { outcome: "tie" }
    if (kind === "submit")
      await submitJudgment(this.ctx, { judgmentId, assignmentId, token, verdict, activeMs: 1 } as SubmitJudgment)
    if (kind === "release") await releaseTask(this.ctx, task)
    if (kind === "heartbeat") await heartbeat(this.ctx, task)
    if (kind === "draft")
      await saveDraft(this.ctx, { assignmentId: assignmentId as never, revision: 1, content: { activeMs: 1 } })
  }
}

let installation: TestInstallation
beforeAll(async () => {
  const [sqlite] = testDatabases()
  if (sqlite === undefined) throw new Error("no database")
  installation = await openInstallation(sqlite)
})
afterAll(() => installation.close())

async function expectSound(project: TestProject, overlap: number): Promise<void> {
  for (const row of await queueBalance(project.store, project.id)) {
    expect(row.openSlots).toBe(row.expected)
    expect(row.openSlots).toBeGreaterThanOrEqual(0)
    expect(row.judgments).toBeLessThanOrEqual(overlap)
    expect(new Set(row.people).size).toBe(row.people.length)
  }
}

async function workToTheEnd(workers: readonly Worker[]): Promise<void> {
  for (let isMoving = true; isMoving;) {
    isMoving = false
    for (const worker of workers) {
      if (!(await worker.claim(0))) continue
      isMoving = true
      await worker.write("submit", 0)
    }
  }
}

test(
  "whatever people do in whatever order, every comparison ends with the wanted judgments",
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.array(step, { maxLength: 40 }),
        async (overlap, comparisons, steps) => {
          const project = await installation.project({ settings: { overlap } })
          await project.import(jsonLines(promptSets(comparisons)))
          const worker = async () => new Worker(await project.member("labeler"), project.id)
          const workers = [await worker(), await worker(), await worker()]
          for (const { kind, person: at, nth: nthTask } of steps) {
            const one = workers[at]
            if (kind === "wait") installation.advance(TEST_LEASE_MS / 3)
            else if (kind === "expire") installation.advance(TEST_LEASE_MS)
            else if (kind === "claim") await one?.claim(nthTask)
            else
              await one?.write(kind, nthTask).catch((error: unknown) => {
                if (!(error instanceof Failure)) throw error
              })
          }
          await expectSound(project, overlap)
          installation.advance(TEST_LEASE_MS)
          // Who gave a task back is not offered it again, so others have to come in; else those at hand suffice.
          const isGivenBack = steps.some(({ kind }) => kind === "release")
          const others = isGivenBack ? [await worker(), await worker(), await worker()] : []
          await workToTheEnd([...workers, ...others])
          await expectSound(project, overlap)
          const rows = await queueBalance(project.store, project.id)
          expect(rows.map((row) => row.judgments)).toEqual(Array(comparisons).fill(overlap))
        },
      ),
      { numRuns: 120 },
    ),
)
