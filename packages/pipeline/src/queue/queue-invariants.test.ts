import { Failure } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import * as fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { flagTask } from "../flag/flag-task.ts"
import { listFlags } from "../flag/list-flags.ts"
import { resolveFlag } from "../flag/resolve-flag.ts"
import { claimNext } from "../label/claim-next.ts"
import { heartbeat } from "../label/heartbeat.ts"
import { releaseTask } from "../label/release-task.ts"
import { saveDraft } from "../label/save-draft.ts"
import { submitJudgment } from "../label/submit-judgment.ts"
import type { Task } from "../label/task.ts"
import { undoJudgment } from "../label/undo-judgment.ts"
import { setMemberGroup } from "../projects/set-member-group.ts"
import { jsonLines, openInstallation, promptSets, queueBalance, TEST_LEASE_MS } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { markGold } from "./mark-gold.ts"
import { reassign } from "./reassign.ts"
import { releaseHold } from "./release-hold.ts"
import { reprioritise } from "./reprioritise.ts"
import { setOverlap } from "./set-overlap.ts"
import { unmarkGold } from "./unmark-gold.ts"

const RUNS = 1_000
const GROUP = "medics"
const PEOPLE = 3
const person = fc.nat({ max: PEOPLE - 1 })
/** Which of the tasks that the person ever got: leases that ended long ago are written to as well. */
const nth = fc.nat({ max: 4 })
const kindOf = <Kind extends string>(weight: number, ...kinds: readonly Kind[]) => ({
  weight,
  arbitrary: fc.record({ kind: fc.constantFrom(...kinds), person, nth }),
})

const step = fc.oneof(
  kindOf(8, "claim"),
  kindOf(6, "submit", "draft"),
  kindOf(3, "release", "heartbeat", "undo"),
  kindOf(2, "flag", "spill", "decide"),
  kindOf(3, "lead-release", "reassign", "reprioritise"),
  kindOf(1, "set-overlap", "mark-gold", "unmark-gold"),
  kindOf(2, "wait", "expire"),
)

const userIdOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.id : ("" as never))

/** Somebody who labels, and all that they were ever given and sent. */
class Worker {
  readonly tasks: Task[] = []
  readonly judgments: string[] = []
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
    const { token } = task
    const assignmentId = task.assignmentId as never
    const judgmentId = this.ctx.newId() as never
    const content = { activeMs: 1 }
    switch (kind) {
      case "submit":
        await submitJudgment(this.ctx, { judgmentId, assignmentId, token, verdict: { outcome: "tie" }, activeMs: 1 })
        this.judgments.push(judgmentId)
        return
      case "undo":
        this.tasks.push((await undoJudgment(this.ctx, { judgmentId: this.judgments.at(-1 - nthTask) ?? "" })).task)
        return
      case "release":
        return void (await releaseTask(this.ctx, task))
      case "heartbeat":
        return void (await heartbeat(this.ctx, task))
      case "draft":
        return void (await saveDraft(this.ctx, { assignmentId, revision: 1, content }))
      case "flag":
        return flagTask(this.ctx, { assignmentId, token, reason: "unsafe" })
      case "spill":
        return flagTask(this.ctx, { assignmentId, token, reason: "spill" })
    }
  }
}

/** What a lead does to the tasks that somebody was given. */
async function lead({ admin, id }: TestProject, kind: string, task: Task | undefined, to: Worker | undefined) {
  const projectId = id as never
  if (kind === "decide") {
    for (const flag of await listFlags(admin, { projectId })) {
      if (flag.resolution === null && flag.reason === "spill")
        await resolveFlag(admin, { flagId: flag.id as never, resolution: "restored" })
    }
    return
  }
  if (task === undefined || to === undefined) return
  const comparisonId = task.comparisonId as never
  const which = { comparisonIds: [comparisonId] }
  const verdict = { outcome: "tie" } as const
  if (kind === "lead-release") await releaseHold(admin, { projectId, assignmentIds: [task.assignmentId as never] })
  if (kind === "reassign") await reassign(admin, { projectId, ...which, userId: userIdOf(to.ctx) })
  if (kind === "reprioritise") await reprioritise(admin, { projectId, which, priority: to.tasks.length - 1 })
  if (kind === "set-overlap") await setOverlap(admin, { projectId, which, overlap: 1 + (to.tasks.length % 3) })
  if (kind === "mark-gold") await markGold(admin, { projectId, comparisonId, verdict, explanation: "Because." })
  if (kind === "unmark-gold") await unmarkGold(admin, { projectId, comparisonId })
}

/** Runs that share a database: checking reads all of it, so it must not grow with every run. */
const RUNS_TOGETHER = 50

let installation: TestInstallation
let runs = 0

async function freshInstallation(): Promise<void> {
  if (runs > 0) await installation.close()
  const [sqlite] = testDatabases()
  if (sqlite === undefined) throw new Error("no database")
  installation = await openInstallation(sqlite)
}
afterAll(() => installation.close())

async function expectSound(project: TestProject): Promise<void> {
  for (const row of await queueBalance(project.store, project.id)) {
    expect(row.openSlots).toBe(row.expected)
    expect(row.openSlots).toBeGreaterThanOrEqual(0)
    if (!row.isGold) expect(row.judgments).toBeLessThanOrEqual(row.overlap)
    expect(new Set(row.judges).size).toBe(row.judges.length)
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
  "whatever people and leads do in whatever order, every comparison ends with the wanted judgments, each of somebody else",
  { timeout: 180_000 },
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom("priority", "oldest", "uncertain"),
        fc.array(step, { maxLength: 30 }),
        async (overlap, comparisons, order, steps) => {
          if (runs % RUNS_TOGETHER === 0) await freshInstallation()
          runs += 1
          const project = await installation.project({ settings: { overlap, order, goldShare: 0.3 } })
          const [first, ...rest] = promptSets(comparisons)
          await project.import(jsonLines([{ ...(first as object), labelerGroup: GROUP }, ...rest]))
          const worker = async (group: string) => {
            const ctx = await project.member("labeler")
            const member = { projectId: project.id as never, userId: userIdOf(ctx), group }
            if (group !== "") await setMemberGroup(project.admin, member)
            return new Worker(ctx, project.id)
          }
          const workers = [await worker(""), await worker(GROUP), await worker(GROUP)]
          for (const { kind, person: at, nth: nthTask } of steps) {
            const one = workers[at]
            const other = workers[(at + 1) % PEOPLE]
            if (kind === "wait") installation.advance(TEST_LEASE_MS / 3)
            else if (kind === "expire") installation.advance(TEST_LEASE_MS)
            else if (kind === "claim") await one?.claim(nthTask)
            else {
              const doing = async () => {
                await one?.write(kind, nthTask)
                await lead(project, kind, one?.tasks.at(-1 - nthTask), other)
              }
              await doing().catch((error: unknown) => {
                if (!(error instanceof Failure)) throw error
              })
            }
          }
          await expectSound(project)
          installation.advance(TEST_LEASE_MS)
          await lead(project, "decide", undefined, undefined)
          // Who gave a task back is not offered it again, so others have to come in.
          const others = [await worker(GROUP), await worker(GROUP), await worker(GROUP)]
          await workToTheEnd([...workers, ...others])
          await expectSound(project)
          for (const row of await queueBalance(project.store, project.id)) {
            if (!row.isGold) expect(row.judgments).toBe(row.overlap)
          }
        },
      ),
      { numRuns: RUNS },
    ),
)
