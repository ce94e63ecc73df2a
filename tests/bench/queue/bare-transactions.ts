import { mkdtempSync, rmSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { randomUUID } from "node:crypto"

/** What the disk allows: transactions a second of one small insert each, committed with the same durability. */
export function bareTransactionsPerSecond(transactions: number): number {
  const folder = mkdtempSync(join(tmpdir(), "readback-bench-"))
  const database = new DatabaseSync(join(folder, "bare.sqlite"))
  database.exec(
    "pragma journal_mode = wal; pragma synchronous = full; create table bare (id text primary key, text text)",
  )
  const insert = database.prepare("insert into bare values (?, ?)")
  const start = performance.now()
  for (let n = 0; n < transactions; n++) {
    database.exec("begin immediate")
    insert.run(randomUUID(), "x".repeat(200))
    database.exec("commit")
  }
  const seconds = (performance.now() - start) / 1_000
  database.close()
  rmSync(folder, { recursive: true })
  return transactions / seconds
}
