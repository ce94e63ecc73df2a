import { type SQL, sql, type SQLWrapper } from "drizzle-orm"
import type { Dialect } from "../database/handle.ts"

const DAY_MS = 86_400_000
/** The first Monday of 1970. */
const FIRST_MONDAY_MS = 4 * DAY_MS

/** The number of the week, counted from the first Monday of 1970 in UTC, that an instant of a column is in. */
export function weekOf(dialect: Dialect, column: SQLWrapper): SQL<number> {
  const week = sql.raw(String(7 * DAY_MS))
  const from = sql.raw(String(FIRST_MONDAY_MS))
  return dialect === "sqlite"
    ? sql<number>`cast((${column} - ${from}) / ${week} as integer)`.mapWith(Number)
    : sql<number>`floor((extract(epoch from ${column}) * 1000 - ${from}) / ${week})`.mapWith(Number)
}

/** The Monday that a week of {@link weekOf} begins with. */
export const mondayOf = (week: number): Date => new Date(week * 7 * DAY_MS + FIRST_MONDAY_MS)

/** The week that an instant is in. */
export const weekNumber = (at: Date): number => Math.floor((at.getTime() - FIRST_MONDAY_MS) / (7 * DAY_MS))
