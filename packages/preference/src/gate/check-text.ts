import { kindOf } from "./kind-of.ts"
import type { Report } from "./report.ts"

/** The text of a field, or undefined where it is missing, something else, or blank, which is reported. */
export function checkText(report: Report, field: string, value: unknown): string | undefined {
  if (value === undefined) report.error(field, "missing", `"${field}" is missing.`)
  else if (typeof value !== "string") {
    // A null is told of where the whole row is looked over.
    if (value !== null) report.error(field, "type", `"${field}" must be a text, not a ${kindOf(value)}.`)
  } else if (value.trim() === "") report.error(field, "empty-text", `"${field}" holds no text.`)
  else return value
  return undefined
}
