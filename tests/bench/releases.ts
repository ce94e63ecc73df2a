import { execFileSync } from "node:child_process"
import { join } from "node:path"
import type { ReleaseRun } from "./releases/release-run.ts"

/**
 * How long it takes to import a glossary of 50,000 concepts as a proposal, to have it approved and published, and to compile
 * it, on SQLite, and how much memory that takes; beside it stands what parsing and writing the same concepts as bare JSON
 * takes. Each size and format has a process of its own, whose heap is bounded. Run: node tests/bench/releases.ts [sizes, with commas]
 */
const SIZES = (process.argv[2] ?? "10000,50000").split(",").map(Number)
/** What the program may keep in memory besides the files' own bytes: more garbage than that is not let lie. */
const HEAP_MEGABYTES = 400
const FORMATS = ["bare-json", "json", "csv", "tbx-dca"] as const

const run = (size: number, format: string): ReleaseRun =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        `--max-old-space-size=${HEAP_MEGABYTES}`,
        join(import.meta.dirname, "releases/release-run.ts"),
        String(size),
        format,
      ],
      { encoding: "utf8" },
    ),
  ) as ReleaseRun

const results = SIZES.map((concepts) => {
  const [bare, ...runs] = FORMATS.map((format) => run(concepts, format))
  return {
    concepts,
    bareJson: bare,
    runs: runs.map((one) => ({
      ...one,
      timesBareJson: ((one.seconds["import"] ?? 0) / (bare?.seconds["import"] ?? 1)).toFixed(1),
      kilobytesPerConcept: (((one.peakMegabytes - one.startMegabytes) * 1_000) / concepts).toFixed(2),
    })),
  }
})
process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`)
