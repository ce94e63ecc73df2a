import { createHash } from "node:crypto"
import { once } from "node:events"
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { finished } from "node:stream/promises"
import { demoGlossary, sampleResponses } from "./sample-responses.ts"
import { timedRun, type TimedRun } from "./timed-run.ts"

/** One run over all lines, and the run over a tenth of them that shows whether memory grows. */
interface LinesRun extends TimedRun {
  readonly workers: number
  readonly tenth: TimedRun
}

const program = join(import.meta.dirname, "../../../apps/cli/src/main.ts")

/** The runs, and how long as many processes of their own took that share the lines: what the machine allows. */
export interface LinesRuns {
  readonly runs: readonly LinesRun[]
  readonly twoProcessesSeconds: number
}

/** Scores generated lines through the real program, each time with another number of workers. */
export async function scoreLines(responses: number, workerCounts: readonly number[]): Promise<LinesRuns> {
  const folder = mkdtempSync(join(tmpdir(), "readback-bulk-"))
  const score = (path: string, workers: number): Promise<TimedRun> =>
    timedRun(
      [process.execPath, program, "score", "--glossary", demoGlossary, "--jsonl", "--workers", String(workers), path],
      `${path}.scores`,
    )
  try {
    const [few, many] = [await linesFile(folder, 0, responses / 10), await linesFile(folder, 0, responses)]
    const halves = [await linesFile(folder, 0, responses / 2), await linesFile(folder, responses / 2, responses)]
    const runs: LinesRun[] = []
    for (const workers of workerCounts) {
      const tenth = await score(few, workers)
      runs.push({ ...(await score(many, workers)), workers, tenth })
    }
    const parts = await Promise.all(halves.map((half) => score(half, 1)))
    const joined = createHash("sha256")
    for (const half of halves) joined.update(readFileSync(`${half}.scores`))
    if (joined.digest("hex") !== runs[0]?.outputHash) throw new Error("Two processes gave other results than one")
    return { runs, twoProcessesSeconds: Math.max(...parts.map(({ seconds }) => seconds)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function linesFile(folder: string, from: number, to: number): Promise<string> {
  const path = join(folder, `${from}-${to}.jsonl`)
  const file = createWriteStream(path)
  let id = 0
  for (const response of sampleResponses(to)) {
    id += 1
    if (id <= from) continue
    if (!file.write(`${JSON.stringify({ id, response })}\n`)) await once(file, "drain")
  }
  file.end()
  await finished(file)
  return path
}
