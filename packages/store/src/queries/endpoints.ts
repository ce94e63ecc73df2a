import { and, asc, eq, inArray, ne } from "drizzle-orm"
import type { Reader, Writer } from "../database/handle.ts"
import type { Tables } from "../schema/tables.ts"

export type EndpointRow = Tables["endpoint"]["$inferSelect"]

/** Endpoints in use at the given levels, by name. */
export function listEndpoints({ db, tables: { endpoint } }: Reader, levels: readonly string[]) {
  return db
    .select()
    .from(endpoint)
    .where(and(eq(endpoint.isActive, true), inArray(endpoint.classification, [...levels])))
    .orderBy(asc(endpoint.name))
}

export async function findEndpoint({ db, tables: { endpoint } }: Reader, id: string) {
  const [row] = await db.select().from(endpoint).where(eq(endpoint.id, id))
  return row
}

export async function findEndpointByName({ db, tables: { endpoint } }: Reader, name: string, exceptId = "") {
  const [row] = await db
    .select()
    .from(endpoint)
    .where(and(eq(endpoint.name, name), ne(endpoint.id, exceptId)))
  return row
}

export async function insertEndpoint({ db, tables: { endpoint } }: Writer, row: Tables["endpoint"]["$inferInsert"]) {
  await db.insert(endpoint).values(row)
}

export async function changeEndpointRow(
  { db, tables: { endpoint } }: Writer,
  id: string,
  change: Partial<Tables["endpoint"]["$inferInsert"]>,
): Promise<void> {
  await db.update(endpoint).set(change).where(eq(endpoint.id, id))
}
