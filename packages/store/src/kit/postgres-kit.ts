import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core"
import type { Kit } from "./sqlite-kit.ts"

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" })

/** The column kit for PostgreSQL, in the shape of the SQLite kit. `json`, not `jsonb`, keeps documents byte for byte. */
export const postgresKit = {
  text: (name: string) => text(name),
  int: (name: string) => bigint(name, { mode: "number" }),
  real: (name: string) => doublePrecision(name),
  bool: (name: string) => boolean(name),
  time: (name: string) => timestamp(name, { mode: "date", precision: 3, withTimezone: true }),
  json: (name: string) => json(name),
  bytes: (name: string) => bytea(name),
  table: pgTable,
  index,
  unique: uniqueIndex,
  primaryKey,
} as unknown as Kit
