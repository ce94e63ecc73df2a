import { PromptSet } from "@readback/domain"
import { decodeImages } from "../decode-images.ts"
import { goldAnswer } from "../gold-answer.ts"
import type { ImportFormat, RowResult } from "../import-format.ts"
import { zodIssues } from "../zod-issues.ts"

const known = new Set(Object.keys(PromptSet.shape))

/** Our own format: one prompt with two or more responses a line; unknown keys are kept. */
export const canonical: ImportFormat = {
  name: "readback",
  recognises: (row) => "prompt" in row && "responses" in row,
  read: (row) => canonicalRow(row, "set"),
}

/** Reads a record of our own format; of a `single` one, the only response is compared with those of other rows. */
export function canonicalRow(row: Readonly<Record<string, unknown>>, kind: "set" | "single"): RowResult {
  const parsed = PromptSet.safeParse(row)
  if (!parsed.success) return { issues: zodIssues(parsed.error) }
  const { id, prompt, responses, extra, gold, ...rest } = parsed.data
  const least = kind === "set" ? 2 : 1
  if (responses.length < least) {
    const message = `"responses" needs at least ${least} ${least === 1 ? "entry" : "entries"}, got ${responses.length}`
    return { issues: [{ field: "responses", code: "too-few-responses", message }] }
  }
  const decoded = decodeImages(prompt)
  if ("issue" in decoded) return { issues: [decoded.issue] }
  const answer = gold === undefined ? undefined : goldAnswer(gold, responses)
  if (answer !== undefined && "issue" in answer) return { issues: [answer.issue] }
  const unknown = Object.fromEntries(Object.entries(row).filter(([key]) => !known.has(key)))
  const kept = { ...unknown, ...extra }
  return {
    row: {
      kind,
      ...(id === undefined ? {} : { externalId: id }),
      messages: decoded.messages,
      responses: responses.map(({ id: externalId, text, model, params }) => ({
        text,
        ...(externalId === undefined ? {} : { externalId }),
        ...(model === undefined ? {} : { model }),
        ...(params === undefined ? {} : { params }),
      })),
      ...definedOnly(rest),
      ...(answer === undefined ? {} : { gold: answer }),
      ...(Object.keys(kept).length === 0 ? {} : { extra: kept }),
    },
  }
}

function definedOnly<Value extends object>(value: Value): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}
