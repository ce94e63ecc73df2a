import { cpus } from "node:os"
import { scoreDatabase } from "./bulk/score-database.ts"
import { scoreLines } from "./bulk/score-lines.ts"

/**
 * How many responses a second are scored in bulk with one worker and with two, and whether memory stays flat: through
 * `readback score --jsonl`, or with --database from SQLite by the server's background threads. Figures are printed only
 * where all runs gave the same results. Run: node tests/bench/bulk-scoring.ts [--database] [responses]
 */
const RESPONSES = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000)
const isDatabase = process.argv.includes("--database")
// Runs alternate, so that what else the machine does falls on both; the faster of each counts.
const RUNS = [1, 2, 1, 2]

interface Measured {
  readonly workers: number
  readonly seconds: number
  readonly result: string
  readonly peakMib?: number | undefined
  readonly peakMibAtOneTenth?: number | undefined
}

const lines = isDatabase ? undefined : await scoreLines(RESPONSES, RUNS)
const measured: readonly Measured[] =
  lines === undefined
    ? (await scoreDatabase(RESPONSES, RUNS)).map(({ digest, ...run }) => ({ ...run, result: digest }))
    : lines.runs.map(({ outputHash, tenth, ...run }) => ({
        ...run,
        result: outputHash,
        peakMibAtOneTenth: tenth.peakMib,
      }))
if (new Set(measured.map(({ result }) => result)).size !== 1) throw new Error("The runs gave different results")

const mib = (values: readonly (number | undefined)[]): number | null => {
  const known = values.filter((value) => value !== undefined)
  return known.length === 0 ? null : Math.round(Math.max(...known))
}
const rows = [...new Set(RUNS)].map((workers) => {
  const runs = measured.filter((run) => run.workers === workers)
  const seconds = Math.min(...runs.map((run) => run.seconds))
  return {
    workers,
    seconds: Number(seconds.toFixed(2)),
    responsesPerSecond: Math.round(RESPONSES / seconds),
    peakMibAtOneTenth: mib(runs.map((run) => run.peakMibAtOneTenth)),
    peakMib: mib(runs.map((run) => run.peakMib)),
  }
})
const timesAsFast = (seconds: number | undefined): number =>
  Number(((rows[0]?.seconds ?? 0) / (seconds ?? 1)).toFixed(2))
const ratio = timesAsFast(rows[1]?.seconds)
// Two processes share nothing: what they gain is what the machine has to give at the time.
const twoProcesses = lines === undefined ? null : timesAsFast(lines.twoProcessesSeconds)
const source = isDatabase ? "sqlite" : "jsonl"
const print = (line: string) => process.stdout.write(`${line}\n`)
print(JSON.stringify({ source, responses: RESPONSES, cores: cpus().length, rows, ratio, twoProcesses }, undefined, 2))
print(`\n${["workers", "seconds", "responses/s", "MiB at 1/10", "MiB"].map((name) => name.padStart(12)).join("")}`)
for (const row of rows)
  print(
    Object.values(row)
      .map((value) => String(value ?? "-").padStart(12))
      .join(""),
  )
print(`two workers are ${ratio} times as fast as one; all runs gave the same results`)
if (twoProcesses !== null) print(`two processes that share nothing are ${twoProcesses} times as fast as one`)
