import { canonicalJson } from "../model/canonical-json.ts"

/** A field whose value differs; null stands for a value that is absent. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The fields in which two records differ; a group of fields, such as `match`, is looked into. */
export function changedFields(before: object, after: object, leftOut: readonly string[], prefix = ""): FieldChange[] {
  const old = before as Readonly<Record<string, unknown>>
  const now = after as Readonly<Record<string, unknown>>
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name) => {
    const field = `${prefix}${name}`
    if (leftOut.includes(field) || canonicalJson(old[name]) === canonicalJson(now[name])) return []
    if (isGroup(old[name]) && isGroup(now[name])) return changedFields(old[name], now[name], leftOut, `${field}.`)
    return [{ field, before: old[name] ?? null, after: now[name] ?? null }]
  })
}
