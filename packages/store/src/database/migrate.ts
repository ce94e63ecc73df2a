import { readFileSync } from "node:fs"
import { join } from "node:path"
import { z } from "zod"
import { fillTextIndex } from "./fill-text-index.ts"
import type { Dialect } from "./handle.ts"

/** The two things a migration needs of a connection. */
export interface MigrationConnection {
  rows(sql: string): Promise<readonly Record<string, unknown>[]>
  exec(sql: string): Promise<void>
}

const Journal = z.object({ entries: z.array(z.object({ idx: z.int(), tag: z.string() })) })

const folderOf = (dialect: Dialect) => join(import.meta.dirname, "../../migrations", dialect)

/** Names of the migrations this program knows, in order. */
export function knownMigrations(dialect: Dialect): readonly string[] {
  const journal = Journal.parse(JSON.parse(readFileSync(join(folderOf(dialect), "meta/_journal.json"), "utf8")))
  return journal.entries.toSorted((a, b) => a.idx - b.idx).map((entry) => entry.tag)
}

/** What SQL alone cannot do, right after the statements of a migration and in their transaction. */
const afterwards: Readonly<Record<string, (dialect: Dialect, connection: MigrationConnection) => Promise<void>>> = {
  "0007_text_index": fillTextIndex,
}

/** Two servers that start at once must not both migrate: this number names the lock they share on PostgreSQL. */
const MIGRATION_LOCK = 7_227_301

/**
 * Applies each migration that the database lacks, each in a transaction of its own.
 * @throws Error when the database was written by a newer program; nothing is changed then.
 */
export async function migrate(dialect: Dialect, connection: MigrationConnection): Promise<void> {
  if (dialect === "postgres") await connection.exec(`select pg_advisory_lock(${MIGRATION_LOCK})`)
  try {
    await connection.exec(
      "create table if not exists schema_migration (tag text primary key, applied_at text not null)",
    )
    const applied = (await connection.rows("select tag from schema_migration")).map((row) => String(row["tag"]))
    const known = knownMigrations(dialect)
    const unknown = applied.filter((tag) => !known.includes(tag))
    if (unknown.length > 0) {
      throw new Error(
        `The database was written by a newer Readback: it holds ${unknown.join(", ")}, which this program does not know. ` +
          "Nothing was changed. Start the newer program, or restore a backup made by this one.",
      )
    }
    for (const tag of known.filter((one) => !applied.includes(one))) await apply(dialect, connection, tag)
  } finally {
    if (dialect === "postgres") await connection.exec(`select pg_advisory_unlock(${MIGRATION_LOCK})`)
  }
}

async function apply(dialect: Dialect, connection: MigrationConnection, tag: string): Promise<void> {
  const script = readFileSync(join(folderOf(dialect), `${tag}.sql`), "utf8")
  await connection.exec(dialect === "sqlite" ? "begin immediate" : "begin")
  try {
    const since = await connection.rows(`select tag from schema_migration where tag = '${tag}'`)
    if (since.length > 0) return await connection.exec("commit")
    for (const statement of script.split("--> statement-breakpoint")) await connection.exec(statement)
    await afterwards[tag]?.(dialect, connection)
    await connection.exec(`insert into schema_migration values ('${tag}', '${new Date().toISOString()}')`)
    await connection.exec("commit")
  } catch (error) {
    await connection.exec("rollback")
    throw new Error(`Migration ${tag} failed and was rolled back: ${String(error)}`, { cause: error })
  }
}
