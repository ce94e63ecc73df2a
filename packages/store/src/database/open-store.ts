import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Store } from "./handle.ts"
import { openPostgres } from "./postgres.ts"
import { openSqlite } from "./sqlite.ts"

/**
 * Opens the store that `databaseUrl` names: absent, `readback.sqlite` in `dataDirectory`; `file:...`, that SQLite file;
 * `postgres://...`, that database. Anything else is an error that says so. `cacheKb` bounds what each connection to SQLite
 * keeps of the file: whoever reads everything once has no use for much.
 */
export function openStore(databaseUrl: string | undefined, dataDirectory: string, cacheKb?: number): Promise<Store> {
  if (databaseUrl === undefined || databaseUrl === "")
    return openSqlite(join(dataDirectory, "readback.sqlite"), cacheKb)
  if (databaseUrl.startsWith("file://")) return openSqlite(fileURLToPath(databaseUrl), cacheKb)
  if (databaseUrl.startsWith("file:")) return openSqlite(databaseUrl.slice("file:".length), cacheKb)
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return openPostgres(databaseUrl)
  throw new Error(
    'DATABASE_URL must start with "file:" or "postgres://". Leave it out to use SQLite in the data directory.',
  )
}
