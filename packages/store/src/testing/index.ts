import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Store } from "../database/handle.ts"
import { openSqlite } from "../database/sqlite.ts"
import { openPglite } from "./pglite.ts"
import { openTestPostgres } from "./postgres.ts"

export { createTestDatabase } from "./postgres.ts"

async function openTestSqlite(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), "readback-test-"))
  const store = await openSqlite(join(folder, "readback.sqlite"))
  return {
    ...store,
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A database that tests can run on: its name and how to open an empty, migrated store. */
export interface TestDatabase {
  readonly name: "SQLite" | "PGlite" | "PostgreSQL"
  readonly open: () => Promise<Store>
}

/** The databases at hand: SQLite and PGlite always, a PostgreSQL server where `TEST_DATABASE_URL` names one. */
export function testDatabases(): readonly TestDatabase[] {
  const serverUrl = process.env["TEST_DATABASE_URL"]
  return [
    { name: "SQLite", open: openTestSqlite },
    { name: "PGlite", open: openPglite },
    ...(serverUrl === undefined ? [] : [{ name: "PostgreSQL", open: () => openTestPostgres(serverUrl) } as const]),
  ]
}
