import { execFileSync } from "node:child_process"
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { DataReleaseRecipe } from "@readback/domain"
import { createDataRelease, previewDataRelease, readDataRelease, releaseDirectory } from "@readback/pipeline"
import { openInstallation } from "@readback/pipeline/testing"
import { judgedFile } from "./data-releases/judged-file.ts"

/**
 * How fast a release of pairs is made from judged comparisons of about 3 kB, as JSON Lines and as Parquet, beside a bare
 * loop over the same rows that selects, stringifies and writes, in the same run; and how much memory that took at most
 * above an idle server. Each runs in a process of its own. Checks the files first.
 * Run: node tests/bench/data-releases.ts [comparisons]
 */
const COMPARISONS = Number(process.argv[2] ?? 100_000)
const LABELERS = 20
const ROUNDS = COMPARISONS > 200_000 ? 1 : 3

const file = judgedFile()
const data = mkdtempSync(join(tmpdir(), "readback-bench-releases-"))
const installation = await openInstallation(file.database)
const project = await installation.project({ settings: { overlap: 1 } })
const people: string[] = []
for (let n = 0; n < LABELERS; n += 1) {
  const { actor } = await project.member("labeler")
  if (actor.kind === "person") people.push(actor.id)
}
file.fill(project.id, people, COMPARISONS)

interface Making {
  readonly made: { readonly end: string; readonly seconds: number; readonly cpuSeconds: number }
  readonly idleMb: number
  readonly aboveIdleMb: number
}

function apart<Result>(program: string, ...args: readonly string[]): Result {
  const script = fileURLToPath(import.meta.resolve(`./data-releases/${program}`))
  return JSON.parse(execFileSync(process.execPath, [script, ...args], { encoding: "utf8" })) as Result
}

async function make(formats: readonly string[], options: Readonly<Record<string, string>>, train: number) {
  const recipe = DataReleaseRecipe.parse({
    name: "Bench",
    targets: [{ target: "trl_preference", formats, options }],
    splits: { train, validation: 100 - train, test: 0, seed: "1" },
  })
  const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, recipe })
  const { made, ...memory } = apart<Making>("make-apart.ts", file.path, data)
  const release = await readDataRelease(project.admin, { releaseId })
  const directory = releaseDirectory(data, releaseId)
  const files = release.files.filter(({ rows }) => rows !== null)
  const rows = files.reduce((sum, { name, rows: of }) => sum + (name.endsWith(".meta.jsonl") ? 0 : (of ?? 0)), 0)
  if (made.end !== "done" || rows !== COMPARISONS)
    throw new Error(`${made.end}: ${rows} rows of ${COMPARISONS}: ${release.reason}`)
  for (const { name, bytes } of files)
    if (statSync(join(directory, name)).size !== bytes) throw new Error(`${name} is cut off`)
  if (formats.includes("jsonl"))
    await checkLines(
      directory,
      files.map(({ name }) => name).filter((name) => !name.includes(".meta.")),
    )
  rmSync(directory, { recursive: true })
  return { seconds: made.seconds, cpuSeconds: made.cpuSeconds, ...memory }
}

async function checkLines(directory: string, names: readonly string[]) {
  for (const name of names) {
    let line = 0
    for await (const text of createInterface({ input: createReadStream(join(directory, name)) })) {
      if (line++ % 1_000 !== 0) continue
      const row = JSON.parse(text) as { chosen: { content: string }[]; rejected: { content: string }[] }
      if (row.chosen[0]?.content === row.rejected[0]?.content) throw new Error(`${name}:${line} has equal sides`)
    }
  }
}

const kinds = {
  jsonl: () => make(["jsonl"], { metadata: "without" }, 100),
  jsonlWithMetadata: () => make(["jsonl"], { metadata: "with" }, 100),
  jsonlDivided: () => make(["jsonl"], { metadata: "without" }, 90),
  parquet: () => make(["parquet"], { metadata: "without" }, 100),
}
const best: Record<string, Awaited<ReturnType<typeof make>>> = {}
let bare = Number.POSITIVE_INFINITY
let bareCpu = Number.POSITIVE_INFINITY
for (let round = 0; round < ROUNDS; round += 1) {
  const { rows, seconds, cpuSeconds } = apart<{ rows: number; seconds: number; cpuSeconds: number }>(
    "bare-apart.ts",
    file.path,
    join(data, "bare.jsonl"),
  )
  if (rows !== COMPARISONS) throw new Error(`The bare loop wrote ${rows} rows`)
  bare = Math.min(bare, seconds)
  bareCpu = Math.min(bareCpu, cpuSeconds)
  for (const [kind, run] of Object.entries(kinds)) {
    const made = await run()
    const known = best[kind] ?? made
    best[kind] = {
      ...made,
      seconds: Math.min(known.seconds, made.seconds),
      cpuSeconds: Math.min(known.cpuSeconds, made.cpuSeconds),
      aboveIdleMb: Math.max(known.aboveIdleMb, made.aboveIdleMb),
    }
  }
}
const previewMs: number[] = []
for (let round = 0; round < 5; round += 1) {
  const recipe = DataReleaseRecipe.parse({ name: "Bench", targets: [{ target: "trl_reward" }] })
  const begin = performance.now()
  const { judged } = await previewDataRelease(project.admin, { projectId: project.id, recipe })
  previewMs.push(Math.round(performance.now() - begin))
  if (judged !== COMPARISONS) throw new Error(`The preview speaks of ${judged} comparisons`)
}
const perSecond = (seconds: number) => Math.round(COMPARISONS / seconds)
// By the clock, and by the processor time of the thread alone, which others on the machine do not change.
const ratio = (one: number, other: number) => Number((one / other).toFixed(2))
const result = {
  comparisons: COMPARISONS,
  bareRowsPerSecond: perSecond(bare),
  previewMs,
  ...Object.fromEntries(
    Object.entries(best).map(([kind, { seconds, cpuSeconds, ...memory }]) => [
      kind,
      {
        rowsPerSecond: perSecond(seconds),
        ratioToBare: ratio(bare, seconds),
        cpuRatioToBare: ratio(bareCpu, cpuSeconds),
        ...memory,
      },
    ]),
  ),
}
process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`)
await installation.close()
rmSync(data, { recursive: true })
