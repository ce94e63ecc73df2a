/** `JSON.rawJSON` (ECMAScript "JSON.parse source text access"), which the type library does not know yet. */
const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => unknown }

/** Keys whose values are real numbers even where they happen to be whole. */
const REAL = new Set(["score", "coverage", "quality", "margin"])

/**
 * A row as one line of JSON Lines. Real numbers keep a decimal point: readers that infer a column's type from the first
 * rows (Arrow, and with it `datasets`) would take 1 for an integer and fail at 0.5 further down.
 */
export function jsonLine(row: unknown): string {
  const text = JSON.stringify(row, (key, value: unknown) =>
    REAL.has(key) && typeof value === "number" && Number.isInteger(value) ? rawJSON(value.toFixed(1)) : value,
  )
  return `${text}\n`
}
