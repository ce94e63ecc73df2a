import { drizzle } from "drizzle-orm/node-postgres"
import { Pool, type PoolClient } from "pg"
import * as postgresTables from "../schema/postgres.ts"
import type { Tables } from "../schema/tables.ts"
import type { Database, Store, Writer } from "./handle.ts"
import { migrate } from "./migrate.ts"
import { guardTransaction } from "./transaction-guard.ts"

const tables = postgresTables as unknown as Tables

/** Connections of one process; PostgreSQL's default limit is 100. */
const MAX_CONNECTIONS = 20

/**
 * `deadlock_detected`, `serialization_failure`, and `unique_violation`: nothing was written, so the same work may run
 * again. Two transactions that look for a row and add it at the same instant both find none; asked again, the later one
 * finds the row and says so in its own words.
 */
const RETRYABLE = new Set(["40P01", "40001", "23505"])
const MAX_ATTEMPTS = 5

function isRetryable(error: unknown): boolean {
  const codes = [error, error instanceof Error ? error.cause : undefined].map((one) =>
    typeof one === "object" && one !== null && "code" in one ? String(one.code) : "",
  )
  return codes.some((code) => RETRYABLE.has(code))
}

/** Opens a PostgreSQL database and brings its schema up to date. `url` is a `postgres://` connection string. */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new Pool({ connectionString: url, max: MAX_CONNECTIONS })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined)
  const client = await pool.connect()
  try {
    await migrate("postgres", {
      rows: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
      exec: async (sql) => void (await client.query(sql)),
    })
  } catch (error) {
    client.release(true)
    await pool.end()
    throw error
  }
  client.release()

  // Prepared statements belong to a connection, so each pooled connection keeps its own.
  const writers = new WeakMap<PoolClient, Writer>()
  const writerOf = (connection: PoolClient): Writer => {
    const known = writers.get(connection)
    if (known !== undefined) return known
    const db = drizzle(connection) as unknown as Database
    const made: Writer = { dialect: "postgres", tables, db, prepared: new Map() }
    writers.set(connection, made)
    return made
  }

  async function attempt<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result> {
    const connection = await pool.connect()
    let broken = false
    try {
      await connection.query("begin")
      const result = await work(writerOf(connection))
      await connection.query("commit")
      return result
    } catch (error) {
      await connection.query("rollback").catch(() => {
        broken = true
      })
      throw error
    } finally {
      connection.release(broken)
    }
  }

  const db = drizzle(pool) as unknown as Database
  return {
    dialect: "postgres",
    read: { dialect: "postgres", tables, db, prepared: new Map() },
    signIn: { db, tables },
    write: (work) =>
      guardTransaction(async () => {
        for (let attempts = 1; ; attempts++) {
          try {
            return await attempt(work)
          } catch (error) {
            if (attempts >= MAX_ATTEMPTS || !isRetryable(error)) throw error
          }
        }
      }),
    close: () => pool.end(),
  }
}
