/**
 * The table of statistical fixtures: every published figure that the tests of `packages/preference` compare, what was
 * published, what we compute, and the difference. Run with: node tests/bench/statistics.ts [--write]
 * With `--write` the table goes to docs/measurements/statistics.md.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")
const folder = mkdtempSync(join(tmpdir(), "readback-figures-"))
const file = join(folder, "figures.jsonl")
writeFileSync(file, "")
const tests = ["agreement", "labelers", "models"].map((part) => `packages/preference/src/${part}/published.test.ts`)
const run = spawnSync(process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), "run", ...tests], {
  cwd: root,
  env: { ...process.env, READBACK_FIGURES: file },
  encoding: "utf8",
})
if (run.status !== 0) throw new Error(`The fixtures do not pass:\n${run.stdout}${run.stderr}`)

interface Figure {
  readonly test: string
  readonly expected: number
  readonly found: number
}
const figures = readFileSync(file, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line) as Figure)
rmSync(folder, { recursive: true })

const figureOf = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(8)))
const byCase = Map.groupBy(figures, ({ test }) => test)
const rows = [...byCase]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([test, all]) =>
    all.map(({ expected, found }, at) => {
      const name = test.replaceAll("|", "/").split(" > ").slice(-3).join(": ")
      return `| ${name}${all.length > 1 ? ` (${at + 1})` : ""} | ${figureOf(expected)} | ${figureOf(found)} | ${Math.abs(found - expected).toExponential(1)} |`
    }),
  )
const table = [
  "# Statistics against published figures",
  "",
  "`node tests/bench/statistics.ts --write` runs the tests and writes this table: every figure that they compare, in the order",
  "in which each test compares them. Where a source prints few decimals, the difference is its rounding.",
  "",
  `${figures.length} figures of ${byCase.size} cases; largest difference ${Math.max(...figures.map(({ expected, found }) => Math.abs(found - expected))).toExponential(1)}.`,
  "",
  "| case and figure | expected | ours | difference |",
  "| --- | --: | --: | --: |",
  ...rows,
  "",
].join("\n")
if (process.argv.includes("--write")) writeFileSync(join(root, "docs/measurements/statistics.md"), table)
else process.stdout.write(table)
