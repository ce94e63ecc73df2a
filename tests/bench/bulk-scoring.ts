import { once } from "node:events"
import { createWriteStream, mkdtempSync, rmSync } from "node:fs"
import { cpus, tmpdir } from "node:os"
import { join } from "node:path"
import { finished } from "node:stream/promises"
import { demoGlossary, sampleResponses } from "./bulk/sample-responses.ts"
import { timedRun, type TimedRun } from "./bulk/timed-run.ts"

/**
 * How many responses a second are scored in bulk, with one worker and with two, and whether memory stays flat. Figures
 * are printed only where all runs gave the same results. Run: node tests/bench/bulk-scoring.ts [responses]
 */
const RESPONSES = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000)
const WORKERS = [1, 2]
const ROUNDS = 3
const program = join(import.meta.dirname, "../../apps/cli/src/main.ts")

const folder = mkdtempSync(join(tmpdir(), "readback-bulk-"))

async function linesFile(count: number): Promise<string> {
  const path = join(folder, `${count}.jsonl`)
  const file = createWriteStream(path)
  let id = 0
  for (const response of sampleResponses(count)) {
    id += 1
    if (!file.write(`${JSON.stringify({ id, response })}\n`)) await once(file, "drain")
  }
  file.end()
  await finished(file)
  return path
}

const score = (path: string, workers: number): Promise<TimedRun> =>
  timedRun(
    [process.execPath, program, "score", "--glossary", demoGlossary, "--jsonl", "--workers", String(workers), path],
    join(folder, "output.jsonl"),
  )

const fastest = (runs: readonly TimedRun[]): number => Math.min(...runs.map(({ seconds }) => seconds))
const round = (value: number, digits = 0): number => Number(value.toFixed(digits))
const mib = (value: number | undefined): number | null => (value === undefined ? null : round(value))

const [small, large] = [await linesFile(RESPONSES / 10), await linesFile(RESPONSES)]
const few = new Map<number, TimedRun>()
const many = new Map<number, TimedRun[]>(WORKERS.map((workers) => [workers, []]))
for (const workers of WORKERS) few.set(workers, await score(small, workers))
// Rounds alternate, so that what else the machine does falls on both.
for (let turn = 0; turn < ROUNDS; turn++)
  for (const workers of WORKERS) many.get(workers)?.push(await score(large, workers))

const hashes = new Set([...many.values()].flat().map(({ outputHash }) => outputHash))
if (hashes.size !== 1) throw new Error("The runs gave different results")
rmSync(folder, { recursive: true })

const rows = WORKERS.map((workers) => {
  const runs = many.get(workers) ?? []
  return {
    workers,
    responsesPerSecond: round(RESPONSES / fastest(runs)),
    peakMibAtOneTenth: mib(few.get(workers)?.peakMib),
    peakMib: mib(Math.max(...runs.map(({ peakMib = 0 }) => peakMib))),
  }
})
const [one, two] = WORKERS.map((workers) => fastest(many.get(workers) ?? []))
const ratio = round((one ?? 0) / (two ?? 1), 2)
process.stdout.write(
  `${JSON.stringify({ responses: RESPONSES, cores: cpus().length, rounds: ROUNDS, rows, ratio }, undefined, 2)}\n`,
)
process.stdout.write(
  `\n${"workers".padEnd(9)}${"responses/s".padStart(12)}${"MiB at 1/10".padStart(13)}${"MiB".padStart(6)}\n`,
)
for (const row of rows)
  process.stdout.write(
    `${String(row.workers).padEnd(9)}${String(row.responsesPerSecond).padStart(12)}${String(row.peakMibAtOneTenth).padStart(13)}${String(row.peakMib).padStart(6)}\n`,
  )
process.stdout.write(`two workers are ${ratio} times as fast as one\n`)
