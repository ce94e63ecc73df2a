import { readLeaderboard, RESAMPLES, resampleLeaderboard } from "@readback/pipeline"
import { openInstallation } from "@readback/pipeline/testing"
import { modelsFile } from "./leaderboard/models-file.ts"

/**
 * How long the leaderboard of a project takes, read from SQLite: with instant intervals, and with intervals of 1,000 resamples of
 * prompts; and how much memory that takes at most. The strengths found are held against those that were planted first.
 * Run: node tests/bench/leaderboard.ts [judgments] [models]
 */
const JUDGMENTS = Number(process.argv[2] ?? 100_000)
const MODELS = Number(process.argv[3] ?? 30)
const ROUNDS = 5

const file = modelsFile()
const installation = await openInstallation(file.database)
const project = await installation.project({ settings: { overlap: 1 } })
const people = await Promise.all(Array.from({ length: 5 }, () => project.member("labeler")))
const userIds = people.flatMap(({ actor }) => (actor.kind === "person" ? [actor.id] : []))
file.fill(project.id, userIds, JUDGMENTS, MODELS)
const engineer = await project.member("engineer")

let peak = process.memoryUsage().rss
const before = peak
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 20)
const print = (line: string) => process.stdout.write(`${line}\n`)
const seconds = (from: number) => (performance.now() - from) / 1_000

const first = await readLeaderboard(engineer, { projectId: project.id })
check(first, 2.5)
const times: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const begin = performance.now()
  await readLeaderboard(engineer, { projectId: project.id })
  times.push(seconds(begin))
}
let told = 0
const begin = performance.now()
const resampled = await resampleLeaderboard(engineer, project.id, (done) => {
  if (done < told + RESAMPLES / 5) return
  told = done
  print(`  ${done} of ${RESAMPLES} resamples after ${seconds(begin).toFixed(1)} s`)
})
const bootstrap = seconds(begin)
check(resampled, 2.5)
const widthOf = ({ models }: typeof first) =>
  models.reduce((sum, { rating }) => sum + rating.high - rating.low, 0) / models.length
clearInterval(watch)
const median = times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0
print(
  JSON.stringify({
    judgments: JUDGMENTS,
    models: MODELS,
    boardSeconds: Number(median.toFixed(3)),
    slowestSeconds: Number(Math.max(...times).toFixed(3)),
    resamples: resampled.resamples,
    resampledSeconds: Number(bootstrap.toFixed(2)),
    widthRatio: Number((widthOf(first) / widthOf(resampled)).toFixed(3)),
    peakMb: Math.round(peak / 1e6),
    grownMb: Math.round((peak - before) / 1e6),
  }),
)
await installation.close()

/** Refuses a board whose ratings are more than so many standard errors from what was planted, on average squared. */
function check({ models, judgments }: typeof first, most: number): void {
  if (judgments !== JUDGMENTS || models.length !== MODELS)
    throw new Error(`${judgments} judgments, ${models.length} models`)
  const planted = (model: string) => {
    const strength = 1 - (2 * Number(model.slice("model-".length))) / (MODELS - 1)
    return 1_000 + (400 / Math.LN10) * strength
  }
  const off = models.map(({ model, rating }) => (rating.value - planted(model)) / ((rating.high - rating.low) / 3.92))
  const squares = off.reduce((sum, value) => sum + value ** 2, 0) / MODELS
  if (squares > most) throw new Error(`The ratings are not those planted: ${squares.toFixed(2)} mean squared errors`)
}
