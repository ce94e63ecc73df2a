import { mkdirSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"
import { drizzle } from "drizzle-orm/sqlite-proxy"
import * as tables from "../schema/sqlite.ts"
import type { Database, Store } from "./handle.ts"
import { migrate } from "./migrate.ts"
import { Mutex } from "./mutex.ts"
import { guardTransaction } from "./transaction-guard.ts"

/** Statements kept prepared per connection; bulk inserts and filters make more texts than hot queries do. */
const MAX_STATEMENTS = 500

/** Pages kept in memory by each connection. */
const CACHE_KB = 65_536

function open(file: string, readOnly: boolean, cacheKb: number): DatabaseSync {
  const connection = new DatabaseSync(file, { readOnly, timeout: 5_000 })
  if (!readOnly) connection.exec("pragma journal_mode = wal")
  connection.exec(
    `pragma synchronous = full; pragma foreign_keys = on; pragma cache_size = -${cacheKb}; pragma wal_autocheckpoint = 8192`,
  )
  return connection
}

function statementCache(connection: DatabaseSync) {
  const statements = new Map<string, StatementSync>()
  return (sql: string): StatementSync => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    if (statements.size >= MAX_STATEMENTS) {
      const oldest = statements.keys().next().value
      if (oldest !== undefined) statements.delete(oldest)
    }
    const statement = connection.prepare(sql)
    statement.setReturnArrays(true)
    statements.set(sql, statement)
    return statement
  }
}

function driver(connection: DatabaseSync) {
  const prepare = statementCache(connection)
  return (sql: string, params: unknown[], method: "run" | "all" | "values" | "get"): { rows: unknown[] } => {
    const statement = prepare(sql)
    const values = params as SQLInputValue[]
    if (method === "run") {
      statement.run(...values)
      return { rows: [] }
    }
    const rows: unknown[] = statement.all(...values)
    return { rows: method === "get" ? (rows[0] as unknown[]) : rows }
  }
}

/**
 * Opens a SQLite file (made where absent) and brings its schema up to date. Write-ahead log with `synchronous=FULL`: a
 * committed transaction survives power loss. One connection writes, another reads.
 */
export async function openSqlite(file: string, cacheKb = CACHE_KB): Promise<Store> {
  mkdirSync(dirname(file), { recursive: true })
  const writing = open(file, false, cacheKb)
  await migrate("sqlite", {
    rows: async (sql) => writing.prepare(sql).all(),
    exec: async (sql) => writing.exec(sql),
  })
  const reading = open(file, true, cacheKb)
  const writer = new Mutex()
  const onWriter = driver(writing)
  const onReader = driver(reading)
  const dbWrite = drizzle(async (sql, params, method) => onWriter(sql, params, method)) as Database
  const dbRead = drizzle(async (sql, params, method) => onReader(sql, params, method)) as Database
  const dbSignIn = drizzle(async (sql, params, method) => writer.run(async () => onWriter(sql, params, method)))
  const tx = { dialect: "sqlite", tables, db: dbWrite, prepared: new Map() } as const

  return {
    dialect: "sqlite",
    read: { dialect: "sqlite", tables, db: dbRead, prepared: new Map() },
    signIn: { db: dbSignIn, tables },
    write: (work) =>
      guardTransaction(() =>
        writer.run(async () => {
          writing.exec("begin immediate")
          try {
            const result = await work(tx)
            writing.exec("commit")
            return result
          } catch (error) {
            if (writing.isTransaction) writing.exec("rollback")
            throw error
          }
        }),
      ),
    close: () =>
      writer.run(async () => {
        reading.close()
        writing.close()
      }),
  }
}
