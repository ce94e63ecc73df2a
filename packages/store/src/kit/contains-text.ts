import { type SQL, type SQLWrapper, sql } from "drizzle-orm"
import type { Reader } from "../database/handle.ts"

/** Whether a text or document column holds some words, whatever the case of their ASCII letters. */
export function containsText({ dialect }: Reader, column: SQLWrapper, words: string): SQL {
  return dialect === "sqlite"
    ? sql`instr(lower(${column}), lower(${words})) > 0`
    : sql`position(lower(${words}) in lower(${column}::text)) > 0`
}
