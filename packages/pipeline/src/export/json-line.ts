/** `JSON.rawJSON` (ECMAScript "JSON.parse source text access"), which the type library does not know yet. */
const { rawJSON } = JSON as unknown as { readonly rawJSON: (text: string) => unknown }

/** Keys whose values are real numbers even where they happen to be whole. */
const REAL = new Set(["score", "coverage", "quality", "margin", "label_prob", "strength_mean", "agreement"])

/** A column in which one of those names is of whole numbers: HelpSteer3's scores, from -3 to 3. */
const WHOLE = "individual_preference"

/**
 * A row as one line of JSON Lines. Real numbers keep a decimal point: readers that infer a column's type from the first
 * rows (Arrow, and with it `datasets`) would take 1 for an integer and fail at 0.5 further down.
 */
export function jsonLine(row: unknown): string {
  return `${JSON.stringify(withReals(row))}\n`
}

/** The value itself, or a copy in which whole real numbers have their point: a replacer function took thrice the time. */
function withReals(value: unknown): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value
  if (Array.isArray(value)) {
    let copy: unknown[] | undefined
    for (let at = 0; at < value.length; at += 1) {
      const made = withReals(value[at])
      if (made !== value[at]) (copy ??= [...(value as unknown[])])[at] = made
    }
    return copy ?? value
  }
  let copy: Record<string, unknown> | undefined
  // Not Object.entries, which makes a list for each object of each row.
  for (const key in value) {
    const one = (value as Record<string, unknown>)[key]
    if (typeof one === "string" || key === WHOLE) continue
    const made =
      typeof one === "number" && REAL.has(key) && Number.isInteger(one) ? rawJSON(one.toFixed(1)) : withReals(one)
    if (made !== one) (copy ??= { ...value })[key] = made
  }
  return copy ?? value
}
