import { randomUUID } from "node:crypto"
import { Client } from "pg"
import type { Store } from "../database/handle.ts"
import { openPostgres } from "../database/postgres.ts"

/** An empty, migrated database of its own on the server that `serverUrl` names; dropped when the store is closed. */
export async function openTestPostgres(serverUrl: string): Promise<Store> {
  const name = `readback_test_${randomUUID().replaceAll("-", "")}`
  const onServer = async (sql: string) => {
    const client = new Client({ connectionString: serverUrl })
    await client.connect()
    await client.query(sql).finally(() => client.end())
  }
  await onServer(`create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const store = await openPostgres(url.href)
  return {
    ...store,
    close: async () => {
      await store.close()
      await onServer(`drop database ${name} with (force)`)
    },
  }
}
