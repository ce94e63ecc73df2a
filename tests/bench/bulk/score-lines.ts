import { once } from "node:events"
import { createWriteStream, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { finished } from "node:stream/promises"
import { demoGlossary, sampleResponses } from "./sample-responses.ts"
import { timedRun, type TimedRun } from "./timed-run.ts"

/** One run over all lines, and the run over a tenth of them that shows whether memory grows. */
export interface LinesRun extends TimedRun {
  readonly workers: number
  readonly tenth: TimedRun
}

const program = join(import.meta.dirname, "../../../apps/cli/src/main.ts")

/** Scores generated lines through the real program, each time with another number of workers. */
export async function scoreLines(responses: number, workerCounts: readonly number[]): Promise<readonly LinesRun[]> {
  const folder = mkdtempSync(join(tmpdir(), "readback-bulk-"))
  const score = (path: string, workers: number): Promise<TimedRun> =>
    timedRun(
      [process.execPath, program, "score", "--glossary", demoGlossary, "--jsonl", "--workers", String(workers), path],
      join(folder, "output.jsonl"),
    )
  try {
    const [few, many] = [await linesFile(folder, responses / 10), await linesFile(folder, responses)]
    const runs: LinesRun[] = []
    for (const workers of workerCounts) {
      const tenth = await score(few, workers)
      runs.push({ ...(await score(many, workers)), workers, tenth })
    }
    return runs
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function linesFile(folder: string, count: number): Promise<string> {
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
