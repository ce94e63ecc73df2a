import type { Report } from "./report.ts"

/** Deeper than any format of ours; what is deeper would exhaust the stack of most readers. */
const DEEPEST = 64

/** Looks over every value of a row: no null, from which readers infer no type, and no half of a surrogate pair. */
export function checkValues(report: Report, row: unknown, allowsNull: (field: string) => boolean): void {
  // Nearly every row is sound, and is not worth the names of all its places.
  if (isSound(row, 0)) return
  const visit = (value: unknown, field: string, depth: number): void => {
    if (value === null) {
      if (!allowsNull(field)) report.error(field, "null", `"${field}" is null. Leave it out, or give it a value.`)
    } else if (typeof value === "string") {
      if (!value.isWellFormed())
        report.error(field, "lone-surrogate", `"${field}" holds half a character, which UTF-8 cannot carry.`)
    } else if (typeof value === "object") {
      if (depth > DEEPEST)
        return report.error(field.slice(0, 80), "too-deep", `The row is nested deeper than ${DEEPEST} levels.`)
      if (Array.isArray(value)) for (const [at, one] of value.entries()) visit(one, `${field}[${at}]`, depth + 1)
      else for (const [key, one] of Object.entries(value)) visit(one, field === "" ? key : `${field}.${key}`, depth + 1)
    }
  }
  visit(row, "", 0)
}

/** Whether there is nothing to tell of a value, wherever it stands. */
function isSound(value: unknown, depth: number): boolean {
  if (typeof value === "string") return value.isWellFormed()
  if (value === null || depth > DEEPEST) return false
  if (typeof value !== "object") return true
  if (Array.isArray(value)) return value.every((one) => isSound(one, depth + 1))
  for (const key in value) if (!isSound((value as Record<string, unknown>)[key], depth + 1)) return false
  return true
}
