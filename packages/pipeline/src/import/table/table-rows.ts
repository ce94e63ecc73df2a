import type { Line } from "../read-lines.ts"

/** The rows of a table, and the names of its columns in order. */
export interface TableRows {
  readonly names: readonly string[]
  readonly records: AsyncIterable<Line>
}
