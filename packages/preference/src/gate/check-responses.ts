import { checkText } from "./check-text.ts"
import { kindOf } from "./kind-of.ts"
import type { Report } from "./report.ts"
import { isRow } from "./row.ts"

/** Responses of a task: two or more with an id and a text; a model's name may be empty. */
export function checkResponses(report: Report, field: string, value: unknown): void {
  if (value === undefined) return report.error(field, "missing", `"${field}" is missing.`)
  if (value === null) return
  if (!Array.isArray(value))
    return report.error(field, "type", `"${field}" must be a list of responses, not a ${kindOf(value)}.`)
  if (value.length < 2)
    report.error(field, "too-few-responses", `"${field}" needs at least 2 responses, and there are ${value.length}.`)
  for (const [at, one] of value.entries()) {
    const place = `${field}[${at}]`
    if (!isRow(one)) {
      if (one !== null) report.error(place, "type", `"${place}" must be a response, not a ${kindOf(one)}.`)
      continue
    }
    checkText(report, `${place}.id`, one["id"])
    checkText(report, `${place}.text`, one["text"])
    const { model } = one
    if (model !== undefined && model !== null && typeof model !== "string")
      report.error(`${place}.model`, "type", `A model's name must be a text, not a ${kindOf(model)}.`)
  }
}
