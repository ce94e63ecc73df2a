import { and, eq, gt, isNull, lte, notExists, sql } from "drizzle-orm"
import type { SQLiteColumn } from "drizzle-orm/sqlite-core"
import type { Reader } from "../database/handle.ts"
import { laterVersion } from "./counted.ts"

/** Greater than every id, which are hexadecimal digits and hyphens, however a database sorts: most put signs before digits. */
export const PAST_ALL_IDS = "z"

/** A stretch of a project's comparisons in order of id: those after one, up to another. */
export interface ComparisonStretch {
  readonly [name: string]: unknown
  readonly projectId: string
  readonly after: string
  readonly last: string
}

/** That a row is of the stretch that a prepared query is given, by its project and its comparison. */
export const inStretch = (projectId: SQLiteColumn, comparisonId: SQLiteColumn) =>
  and(
    eq(projectId, sql.placeholder("projectId")),
    gt(comparisonId, sql.placeholder("after")),
    lte(comparisonId, sql.placeholder("last")),
  )

/** That people are measured by a comparison: it is neither hidden nor one whose answer is known. */
export const isMeasured = ({ tables: { comparison } }: Reader) =>
  and(eq(comparison.isGold, false), eq(comparison.isHidden, false))

/** That a judgment counts: it was neither taken back nor superseded. Withdrawals have to be joined from the left. */
export const countsYet = (reader: Reader) =>
  and(isNull(reader.tables.withdrawal.judgmentId), notExists(laterVersion(reader)))
