import { bareTransactionsPerSecond } from "./queue/bare-transactions.ts"
import type { Timings } from "./queue/label-all.ts"
import { openQueue } from "./queue/open-queue.ts"
import { paceOf } from "./queue/pace-of.ts"

/**
 * How fast tasks are claimed and submitted on SQLite by 300 labelers at ten thousand and at a million open comparisons,
 * how that compares to bare transactions on the same disk, and how fast somebody goes on who has judged 20,000
 * comparisons that others have not. The sizes take turns, a task of each labeler at a time, so that whatever else the
 * machine does meets them alike. Checks every counter afterwards. Run: node tests/bench/queue.ts [sizes, with commas]
 */
const SIZES = (process.argv[2] ?? "10000,1000000").split(",").map(Number)
const LABELERS = 300
const ROUNDS = 10
const JUDGED_BEFORE = 20_000
const BARE = 1_000

const queues = []
for (const size of SIZES) {
  const queue = await openQueue(size, LABELERS)
  // Not counted: the first round warms up.
  await queue.label("in-turn", 1)
  queues.push({ queue, inTurn: [] as Timings[], atOnce: [] as Timings[] })
}
const busy = await openQueue(Math.max(...SIZES, 2 * JUDGED_BEFORE), 1, JUDGED_BEFORE)
const alone: Timings[] = []
const bare: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  for (const { queue, inTurn } of queues) inTurn.push(await queue.label("in-turn", 1))
  alone.push(await busy.label("in-turn", LABELERS / 5))
  bare.push(bareTransactionsPerSecond(BARE))
  for (const { queue, atOnce } of queues) atOnce.push(await queue.label("at-once", 1))
}
const barePerSecond = bare.length / bare.reduce((sum, pace) => sum + 1 / pace, 0)
const toBare = (tasksPerSecond: number) => Number(((2 * tasksPerSecond) / barePerSecond).toFixed(3))

const results = []
for (const { queue, inTurn, atOnce } of queues) {
  const pace = paceOf(inTurn)
  results.push({
    comparisons: queue.comparisons,
    inTurn: pace,
    ratioToBare: toBare(pace.tasksPerSecond),
    atOnce: paceOf(atOnce),
    listMs: await queue.list(),
  })
}
for (const queue of [...queues.map((one) => one.queue), busy]) await queue.close()

const [small, large] = [results.at(0), results.at(-1)]
const ratio = (of: number | undefined, to: number | undefined) => Number(((of ?? 0) / (to ?? 1)).toFixed(2))
const largeToSmall = {
  secondsPerTask: ratio(small?.inTurn.tasksPerSecond, large?.inTurn.tasksPerSecond),
  claimP50: ratio(large?.inTurn.claimMs.p50, small?.inTurn.claimMs.p50),
  claimP99: ratio(large?.inTurn.claimMs.p99, small?.inTurn.claimMs.p99),
  submitP50: ratio(large?.inTurn.submitMs.p50, small?.inTurn.submitMs.p50),
  submitP99: ratio(large?.inTurn.submitMs.p99, small?.inTurn.submitMs.p99),
}
const behind = { judgedBefore: JUDGED_BEFORE, ...paceOf(alone) }
const report = {
  labelers: LABELERS,
  results,
  behind,
  bareTransactionsPerSecond: Math.round(barePerSecond),
  largeToSmall,
}
process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`)
