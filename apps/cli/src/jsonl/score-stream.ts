import { availableParallelism } from "node:os"
import { compile, type Matcher, toBuffer } from "@readback/glossary"
import type { Arguments } from "../args/arguments.ts"
import { fileChunks } from "../input/file-chunks.ts"
import { loadRelease } from "../input/load-release.ts"
import { countOf } from "../output/count-of.ts"
import type { Terminal } from "../output/terminal.ts"
import { Refusal } from "../refusal.ts"
import { profileFor } from "../score/profile-for.ts"
import { requiredConcepts } from "../score/required-concepts.ts"
import { readFields } from "../score/result-fields.ts"
import { batchScorer, type LineCounts, type ScoredBatch, type ScoreSettings } from "./batch-scorer.ts"
import { inOrder } from "./in-order.ts"
import { type LineBatch, lineBatches } from "./line-batches.ts"
import { startWorkerPool, type WorkerPool } from "./worker-pool.ts"

const MOST_WORKERS = 64
const BATCHES_PER_WORKER = 2
const FELL_SHORT = 1

/** One worker is this thread: for a small stream, starting another costs more than it gains. */
function poolFor(workers: number, matcher: Matcher, settings: ScoreSettings): WorkerPool {
  if (workers > 1) return startWorkerPool(workers, { matcher: toBuffer(matcher.compiled), settings })
  const score = batchScorer(matcher, settings)
  return { score: (batch: LineBatch) => Promise.resolve(score(batch)), close: () => Promise.resolve() }
}

function summaryLine({ scored, notApplicable, errors, below }: LineCounts, seconds: number): string {
  const responses = scored + notApplicable
  const rate = Math.round(responses / seconds).toLocaleString("en-US")
  const short = below === 0 ? "" : `, ${below.toLocaleString("en-US")} below the minimum`
  return `${countOf(responses, "response")} (${notApplicable.toLocaleString("en-US")} not applicable${short}), ${countOf(errors, "error")}, ${rate} responses/s`
}

/** `readback score --jsonl`: lines in, one result a line out, in the order of the input and in constant memory. */
export async function scoreStream(args: Arguments, terminal: Terminal): Promise<number> {
  const workers = args.number("workers", { least: 1, most: MOST_WORKERS, isWhole: true }) ?? 1
  const failUnder = args.number("fail-under", { least: 0, most: 100 })
  const fields = readFields(args.text("fields"))
  const glossaryPath = args.text("glossary") ?? ""
  const [path = "-"] = args.operands
  if (glossaryPath === "-" && path === "-")
    throw new Refusal("Glossary and responses cannot both come from standard input. Name a file for one of them.")
  const release = await loadRelease(glossaryPath, args.text("language"), terminal)
  const matcher = compile(release, profileFor(args.text("profile") ?? "default", release))
  const task = requiredConcepts(args.text("required"), release)
  if (workers > availableParallelism())
    terminal.note(`${workers} workers share ${countOf(availableParallelism(), "processor core")}.`)

  const start = performance.now()
  const pool = poolFor(workers, matcher, { task, fields, failUnder })
  const total = { scored: 0, notApplicable: 0, errors: 0, below: 0 }
  const batches = lineBatches(path === "-" ? terminal.stdin : fileChunks(path))
  try {
    const window = workers * BATCHES_PER_WORKER
    for await (const { bytes, counts } of inOrder<LineBatch, ScoredBatch>(batches, window, pool.score)) {
      for (const name of ["scored", "notApplicable", "errors", "below"] as const) total[name] += counts[name]
      if (bytes.length > 0) await terminal.write(bytes)
    }
  } finally {
    await pool.close()
  }
  if (args.has("summary")) terminal.note(summaryLine(total, (performance.now() - start) / 1000))
  return total.errors > 0 || total.below > 0 ? FELL_SHORT : 0
}
