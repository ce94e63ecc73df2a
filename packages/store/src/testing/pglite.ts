import { PGlite } from "@electric-sql/pglite"
import { drizzle } from "drizzle-orm/pglite"
import type { Database, Store } from "../database/handle.ts"
import { migrate } from "../database/migrate.ts"
import { Mutex } from "../database/mutex.ts"
import { guardTransaction } from "../database/transaction-guard.ts"
import * as postgresTables from "../schema/postgres.ts"
import type { Tables } from "../schema/tables.ts"

const tables = postgresTables as unknown as Tables

let shared: Promise<PGlite> | undefined

/** An empty, migrated store on PGlite: PostgreSQL in WebAssembly, one connection. One engine serves a whole test file. */
export async function openPglite(): Promise<Store> {
  shared ??= PGlite.create()
  const engine = await shared
  await engine.exec("drop schema public cascade; create schema public")
  await migrate("postgres", {
    rows: async (sql) => (await engine.query<Record<string, unknown>>(sql)).rows,
    exec: async (sql) => void (await engine.exec(sql)),
  })
  const mutex = new Mutex()
  const db = drizzle(engine) as unknown as Database
  const handle = { dialect: "postgres", tables, db, prepared: new Map() } as const
  return {
    dialect: "postgres",
    read: handle,
    signIn: { db, tables },
    write: (work) =>
      guardTransaction(() =>
        mutex.run(async () => {
          await engine.exec("begin")
          try {
            const result = await work(handle)
            await engine.exec("commit")
            return result
          } catch (error) {
            await engine.exec("rollback")
            throw error
          }
        }),
      ),
    close: async () => undefined,
  }
}
