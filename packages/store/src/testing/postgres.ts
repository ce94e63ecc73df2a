import { randomUUID } from "node:crypto"
import { Client } from "pg"
import type { Store } from "../database/handle.ts"
import { openPostgres } from "../database/postgres.ts"

/** A new, empty database on the server that `serverUrl` names: its address, and how to drop it. */
export async function createTestDatabase(serverUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `readback_test_${randomUUID().replaceAll("-", "")}`
  const onServer = async (sql: string) => {
    const client = new Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  // Sorts as a language does, not by bytes, as the databases of most installations do.
  await onServer(`create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US'`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(`drop database ${name} with (force)`) }
}

/** An empty, migrated database of its own on the server that `serverUrl` names; dropped when the store is closed. */
export async function openTestPostgres(serverUrl: string): Promise<Store> {
  const database = await createTestDatabase(serverUrl)
  const store = await openPostgres(database.url)
  return {
    ...store,
    close: async () => {
      await store.close()
      await database.drop()
    },
  }
}
