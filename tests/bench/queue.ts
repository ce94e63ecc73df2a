import { openInstallation } from "@readback/pipeline/testing"
import { bareTransactionsPerSecond } from "./queue/bare-transactions.ts"
import { labelAll } from "./queue/label-all.ts"
import { queueFile } from "./queue/queue-file.ts"

/**
 * How fast tasks are claimed and submitted on SQLite by 300 labelers at ten thousand and at a million open comparisons,
 * how that compares to bare transactions on the same disk, and how fast somebody goes on who has judged 20,000
 * comparisons that others have not. Checks every counter afterwards. Run: node tests/bench/queue.ts [sizes, with commas]
 */
const SIZES = (process.argv[2] ?? "10000,1000000").split(",").map(Number)
const LABELERS = 300
const TASKS_EACH = 8
const JUDGED_BEFORE = 20_000
const TASKS_AFTER = 400

async function measure(comparisons: number, judgedBefore: number) {
  const file = queueFile()
  const installation = await openInstallation(file.database)
  const project = await installation.project({ settings: { overlap: 1, pairing: "all-pairs" } })
  const labelers = []
  for (let n = 0; n < LABELERS; n++) labelers.push(await project.member("labeler"))
  file.fill(project.id, comparisons)
  const [first] = labelers
  if (first === undefined || first.actor.kind !== "person") throw new Error("There is no labeler")
  if (judgedBefore > 0) file.judgeFirst(project.id, first.actor.id, judgedBefore)

  const bareBefore = bareTransactionsPerSecond(2_000)
  const inTurn = judgedBefore > 0 ? undefined : await labelAll(labelers, project.id, TASKS_EACH, "in-turn")
  const atOnce = judgedBefore > 0 ? undefined : await labelAll(labelers, project.id, TASKS_EACH, "at-once")
  const alone = judgedBefore === 0 ? undefined : await labelAll([first], project.id, TASKS_AFTER, "in-turn")
  const bare = (bareBefore + bareTransactionsPerSecond(2_000)) / 2

  const { wrong, judgments } = file.check(project.id)
  const expected = judgedBefore > 0 ? judgedBefore + TASKS_AFTER : 2 * LABELERS * TASKS_EACH
  if (wrong !== 0 || judgments !== expected) {
    throw new Error(`The queue does not add up: ${wrong} counters are wrong, ${judgments} of ${expected} judgments`)
  }
  await installation.close()
  const pace = inTurn ?? alone
  const ratioToBare = Number((((pace?.tasksPerSecond ?? 0) * 2) / bare).toFixed(3))
  return { comparisons, judgedBefore, inTurn, atOnce, alone, bareTransactionsPerSecond: Math.round(bare), ratioToBare }
}

const results = []
for (const size of SIZES) results.push(await measure(size, 0))
const busy = await measure(Math.max(...SIZES, 2 * JUDGED_BEFORE), JUDGED_BEFORE)

const [small, large] = [results.at(0), results.at(-1)]
const ratio = (of: number | undefined, to: number | undefined) => Number(((of ?? 0) / (to ?? 1)).toFixed(2))
const largeToSmall = {
  secondsPerTask: ratio(small?.inTurn?.tasksPerSecond, large?.inTurn?.tasksPerSecond),
  ratioToBare: ratio(small?.ratioToBare, large?.ratioToBare),
  claimP50: ratio(large?.inTurn?.claimMs.p50, small?.inTurn?.claimMs.p50),
  claimP99: ratio(large?.inTurn?.claimMs.p99, small?.inTurn?.claimMs.p99),
  submitP99: ratio(large?.inTurn?.submitMs.p99, small?.inTurn?.submitMs.p99),
  atOnceClaimP99: ratio(large?.atOnce?.claimMs.p99, small?.atOnce?.claimMs.p99),
}
process.stdout.write(`${JSON.stringify({ labelers: LABELERS, results, busy, largeToSmall }, undefined, 2)}\n`)
