import { execFileSync } from "node:child_process"
import { join } from "node:path"

/**
 * What files that are made to exhaust a server do to an import: how long, how much memory above the start, and what the
 * person is told. Each has a process of its own with a heap of 64 MB; none of the bytes lie on a disk.
 * Run: node tests/bench/bad-imports.ts [gigabytes]
 */
const GIGABYTES = Number(process.argv[2] ?? "10")
const CASES = ["one-line", "one-line-csv", "one-element", "gzip-bomb", "zstd-bomb", "cut-gzip", "many-defects"] as const

const script = join(import.meta.dirname, "imports/bad-import-run.ts")
const results = CASES.map(
  (name) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ["--max-old-space-size=64", "--max-semi-space-size=4", script, name, String(GIGABYTES)],
        { encoding: "utf8" },
      ),
    ) as object,
)
process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`)
