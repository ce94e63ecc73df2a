import { checkAnswer } from "../check-answer.ts"
import { checkPrompt } from "../check-prompt.ts"
import { checkText } from "../check-text.ts"
import type { Report } from "../report.ts"

/** A prompt of TRL: a plain text, or messages. */
export function checkTrlPrompt(report: Report, value: unknown): void {
  if (typeof value === "string") checkText(report, "prompt", value)
  else checkPrompt(report, "prompt", value)
}

/** An answer of TRL, a plain text or messages, as text. */
export function checkTrlAnswer(report: Report, field: string, value: unknown): string | undefined {
  return typeof value === "string" ? checkText(report, field, value) : checkAnswer(report, field, value)
}

/** Which of TRL's two forms a row has, by its first column; mixed ones are reported. */
export function trlForm(report: Report, values: Readonly<Record<string, unknown>>): string | undefined {
  let first: { readonly field: string; readonly form: string } | undefined
  for (const field in values) {
    const value = values[field]
    const form = typeof value === "string" ? "plain text" : Array.isArray(value) ? "conversational" : undefined
    if (form === undefined) continue
    first ??= { field, form }
    if (form === first.form) continue
    report.error(field, "format-differs", `"${field}" is ${form} and "${first.field}" is ${first.form}.`)
    break
  }
  return first?.form
}
