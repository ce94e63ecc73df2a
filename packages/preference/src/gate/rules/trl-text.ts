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
  const forms = Object.entries(values).flatMap(([field, value]) =>
    typeof value === "string" ? [[field, "plain text"]] : Array.isArray(value) ? [[field, "conversational"]] : [],
  )
  const [first] = forms
  const other = forms.find(([, form]) => form !== first?.[1])
  if (other !== undefined)
    report.error(
      other[0] ?? null,
      "format-differs",
      `"${other[0]}" is ${other[1]} and "${first?.[0]}" is ${first?.[1]}.`,
    )
  return first?.[1]
}
