import { mkdtempSync, rmSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { randomUUID } from "node:crypto"
import type { SubmitJudgment } from "@readback/domain"
import { claimNext, submitJudgment } from "@readback/pipeline"
import { jsonLines, openInstallation, promptSets, queueBalance } from "@readback/pipeline/testing"
import { testDatabases } from "@readback/store/testing"

/**
 * How many tasks a second can be claimed and submitted on SQLite, as a ratio against what the disk allows: bare
 * transactions of one insert each, committed with the same durability. Run: node tests/bench/queue.ts
 */
const TASKS = 2_000
const PROMPTS = Number(process.argv[2] ?? 5_000)

function bareTransactionsPerSecond(): number {
  const folder = mkdtempSync(join(tmpdir(), "readback-bench-"))
  const database = new DatabaseSync(join(folder, "bare.sqlite"))
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = full; create table bare (id text primary key, text text)",
  )
  const insert = database.prepare("insert into bare values (?, ?)")
  const start = performance.now()
  for (let n = 0; n < 2 * TASKS; n++) {
    database.exec("begin immediate")
    insert.run(randomUUID(), "x".repeat(200))
    database.exec("commit")
  }
  const seconds = (performance.now() - start) / 1_000
  database.close()
  rmSync(folder, { recursive: true })
  return (2 * TASKS) / seconds
}

const [sqlite] = testDatabases()
if (sqlite === undefined) throw new Error("SQLite is always there")
const installation = await openInstallation(sqlite)
const project = await installation.project({ settings: { overlap: 1, pairing: "all-pairs", rationale: "optional" } })
const file = jsonLines(promptSets(PROMPTS))
const importStart = performance.now()
await project.import(file)
const importSeconds = (performance.now() - importStart) / 1_000
const labeler = await project.member("labeler")

const start = performance.now()
for (let n = 0; n < TASKS; n++) {
  const claimed = await claimNext(labeler, { projectId: project.id, holding: [] })
  if (claimed.kind !== "task") throw new Error(`The queue gave "${claimed.kind}" after ${n} tasks`)
  const { assignmentId, token } = claimed.task
  await submitJudgment(labeler, {
    judgmentId: randomUUID() as SubmitJudgment["judgmentId"],
    assignmentId: assignmentId as SubmitJudgment["assignmentId"],
    token,
    verdict: { outcome: "tie" },
    activeMs: 1_000,
  })
}
const seconds = (performance.now() - start) / 1_000

// What was timed is right: every judgment is there once, and every counter fits.
const balance = await queueBalance(installation.store, project.id)
const judged = balance.reduce((sum, one) => sum + one.judgments, 0)
if (judged !== TASKS || balance.some((one) => one.openSlots !== one.expected))
  throw new Error("The queue does not add up")
await installation.close()

const bare = bareTransactionsPerSecond()
const transactions = (2 * TASKS) / seconds
process.stdout.write(
  `${JSON.stringify(
    {
      comparisons: balance.length,
      importedRowsPerSecond: Math.round(PROMPTS / importSeconds),
      claimsAndSubmitsPerSecond: Math.round(TASKS / seconds),
      transactionsPerSecond: Math.round(transactions),
      bareTransactionsPerSecond: Math.round(bare),
      ratioToBare: Number((transactions / bare).toFixed(3)),
    },
    undefined,
    2,
  )}\n`,
)
