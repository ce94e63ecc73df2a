import { kindOf } from "./kind-of.ts"
import type { Report } from "./report.ts"

/** A label of KTO: true or false; 0 and 1 work too, a text ends the training (trl/trainer/kto_trainer.py). */
export function checkLabel(report: Report, field: string, value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value
  if (value === undefined) report.error(field, "missing", `"${field}" is missing.`)
  else if (value === 0 || value === 1) {
    report.warn(field, "label-number", `"${field}" is better written as true or false.`)
    return value === 1
  } else if (value !== null) report.error(field, "type", `"${field}" must be true or false, not a ${kindOf(value)}.`)
  return undefined
}
