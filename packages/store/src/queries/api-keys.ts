import { and, desc, eq } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"

/** A person's API keys, the newest first; the key itself is stored as a hash only and never read here. */
export function listApiKeys({ db, tables: { apikey } }: Reader, userId: string) {
  return db
    .select({
      id: apikey.id,
      name: apikey.name,
      start: apikey.start,
      permissions: apikey.permissions,
      createdAt: apikey.createdAt,
      expiresAt: apikey.expiresAt,
      lastUsedAt: apikey.lastRequest,
    })
    .from(apikey)
    .where(eq(apikey.referenceId, userId))
    .orderBy(desc(apikey.createdAt), desc(apikey.id))
}

/** Removes one of a person's API keys; answers its name, or undefined where they have no such key. */
export async function deleteApiKey({ db, tables: { apikey } }: Writer, userId: string, id: string) {
  const [gone] = await db
    .delete(apikey)
    .where(and(eq(apikey.id, id), eq(apikey.referenceId, userId)))
    .returning({ name: apikey.name })
  return gone
}
