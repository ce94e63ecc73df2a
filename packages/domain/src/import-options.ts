import { z } from "zod"

/** What a column of a table (CSV, TSV, Parquet) holds. `response` and `model` may be several: they pair in their order. */
export const ColumnMeaning = z.enum([
  "prompt",
  "system",
  "response",
  "model",
  "id",
  "domain",
  "language",
  "marking",
  "groupId",
  "extra",
  "ignore",
])
export type ColumnMeaning = z.infer<typeof ColumnMeaning>

/** Which column holds what, by the column's name. */
export const ColumnMeanings = z
  .record(z.string().max(500), ColumnMeaning)
  .refine((columns) => Object.keys(columns).length <= 500, "names more than 500 columns")
export type ColumnMeanings = z.infer<typeof ColumnMeanings>

/** What an import is asked to do: with defective lines, and with the columns of a table. */
export const ImportOptions = z.object({
  /** Whether defective lines are left out, or one of them refuses the file. */
  onDefect: z.enum(["keep-good", "refuse"]).default("keep-good"),
  /** Absent: told from the names of the columns. */
  columns: ColumnMeanings.optional(),
})
export type ImportOptions = z.infer<typeof ImportOptions>
