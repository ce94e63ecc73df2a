import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core"

/**
 * The column kit for SQLite. Its types stand for both databases: schema and queries are written once against it, and
 * the PostgreSQL kit has the same shape at run time.
 */
export const sqliteKit = {
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  real: (name: string) => real(name),
  bool: (name: string) => integer(name, { mode: "boolean" }),
  /** An instant with millisecond precision. */
  time: (name: string) => integer(name, { mode: "timestamp_ms" }),
  /** A JSON document; never a bare string at the top, which drivers parse differently. */
  json: <Document extends object>(name: string) => text(name, { mode: "json" }).$type<Document>(),
  /** Bytes as they are. */
  bytes: (name: string) => blob(name, { mode: "buffer" }),
  table: sqliteTable,
  index,
  unique: uniqueIndex,
  primaryKey,
}

export type Kit = typeof sqliteKit
