import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Store } from "./handle.ts"
import { openPostgres } from "./postgres.ts"
import { openSqlite } from "./sqlite.ts"

/**
 * Opens the store that `databaseUrl` names: absent, `readback.sqlite` in `dataDirectory`; `file:...`, that SQLite file;
 * `postgres://...`, that database. Anything else is an error that says so.
 */
export function openStore(databaseUrl: string | undefined, dataDirectory: string): Promise<Store> {
  if (databaseUrl === undefined || databaseUrl === "") return openSqlite(join(dataDirectory, "readback.sqlite"))
  if (databaseUrl.startsWith("file://")) return openSqlite(fileURLToPath(databaseUrl))
  if (databaseUrl.startsWith("file:")) return openSqlite(databaseUrl.slice("file:".length))
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return openPostgres(databaseUrl)
  throw new Error(
    'DATABASE_URL must start with "file:" or "postgres://". Leave it out to use SQLite in the data directory.',
  )
}
