import { kindOf } from "./kind-of.ts"
import type { Report } from "./report.ts"

/** A finite number, whole where bounds are given. */
export function checkNumber(
  report: Report,
  field: string,
  value: unknown,
  bounds?: { readonly least: number; readonly most: number },
): number | undefined {
  if (value === undefined) report.error(field, "missing", `"${field}" is missing.`)
  else if (typeof value !== "number" || !Number.isFinite(value)) {
    if (value !== null) report.error(field, "type", `"${field}" must be a finite number, not a ${kindOf(value)}.`)
  } else if (bounds !== undefined && !(Number.isInteger(value) && value >= bounds.least && value <= bounds.most))
    report.error(field, "range", `"${field}" must be a whole number from ${bounds.least} to ${bounds.most}.`)
  else return value
  return undefined
}
