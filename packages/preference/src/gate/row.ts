/** A row as JSON gives it. */
export type Row = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object. */
export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value)
