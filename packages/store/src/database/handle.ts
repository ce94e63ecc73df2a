import type { SqliteRemoteDatabase } from "drizzle-orm/sqlite-proxy"
import type { Tables } from "../schema/tables.ts"

export type Dialect = "sqlite" | "postgres"

/** The query builder. SQLite's type stands for both databases; only what both understand may be used. */
export type Database = Omit<SqliteRemoteDatabase, "transaction" | "batch" | "run" | "all" | "get" | "values">

/** A statement prepared once on one connection. */
export interface PreparedStatement {
  execute(values: Record<string, unknown>): Promise<unknown>
}

/** What may read: no insert, update or delete on its type. */
export interface Reader {
  readonly dialect: Dialect
  readonly tables: Tables
  readonly db: Pick<Database, "select" | "selectDistinct" | "$count">
  readonly prepared: Map<string, PreparedStatement>
}

/** What may write: handed out by `Store.write` inside its transaction only. */
export interface Writer extends Reader {
  readonly db: Pick<Database, "select" | "selectDistinct" | "$count" | "insert" | "update" | "delete">
}

/** The store: `read` sees committed rows; `write` runs `work` in one transaction, one writer at a time on SQLite. */
export interface Store {
  readonly dialect: Dialect
  readonly read: Reader
  write<Result>(work: (tx: Writer) => Promise<Result>): Promise<Result>
  /** For the authentication library, which brings its own queries: each statement commits by itself. */
  readonly signIn: { readonly db: Database; readonly tables: Tables }
  close(): Promise<void>
}
