import type { Reader } from "./handle.ts"

interface Lockable<Query> {
  for(strength: "update", options?: { skipLocked: boolean }): Query
}

/** Locks the selected rows on PostgreSQL; on SQLite, where one transaction writes at a time, the query is unchanged. */
export function lockRows<Query>(handle: Reader, query: Query, waiting: "wait" | "skip-locked"): Query {
  if (handle.dialect === "sqlite") return query
  const lockable = query as unknown as Lockable<Query>
  return waiting === "wait" ? lockable.for("update") : lockable.for("update", { skipLocked: true })
}
