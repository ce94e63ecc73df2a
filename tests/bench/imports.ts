import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { writeRows } from "./imports/write-rows.ts"
import type { ImportRun } from "./imports/import-run.ts"

/**
 * How fast files of prompts with two responses, about 3 kB a row, are imported into SQLite, and how much memory that takes:
 * JSON Lines, the same packed with Zstandard, CSV and Parquet; beside them a bare loop that reads, parses and inserts the
 * same lines without checks, hashes, comparisons and index. Each has a process of its own. A file that is sent again adds
 * nothing. Run: node tests/bench/imports.ts [rows, with commas]
 */
const SIZES = (process.argv[2] ?? "10000,100000").split(",").map(Number)
/** What the program may keep in memory: more garbage than that is not let lie. */
const HEAP = ["--max-old-space-size=64", "--max-semi-space-size=4"]
const FORMATS = ["bare", "jsonl", "jsonl.zst", "csv", "parquet"] as const

const folder = mkdtempSync(join(tmpdir(), "readback-imports-"))
const results = []
for (const rows of SIZES) {
  const runs: Record<string, ImportRun & { readonly ofBare?: string }> = {}
  for (const format of FORMATS) {
    const path = join(folder, `rows.${format === "bare" ? "jsonl" : format}`)
    await writeRows(path, rows)
    const script = join(import.meta.dirname, "imports/import-run.ts")
    const run = JSON.parse(
      execFileSync(process.execPath, [...HEAP, script, path, String(rows), format], { encoding: "utf8" }),
    ) as ImportRun
    const { bare } = runs
    runs[format] = bare === undefined ? run : { ...run, ofBare: (run.rowsPerSecond / bare.rowsPerSecond).toFixed(2) }
    rmSync(path)
  }
  results.push({ rows, runs })
}
rmSync(folder, { recursive: true })
process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`)
