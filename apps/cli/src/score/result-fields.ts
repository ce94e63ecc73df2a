import { nearestName } from "../args/nearest-name.ts"
import { Refusal } from "../refusal.ts"

/** The fields of a printed result, in their order; `id` stands in results of --jsonl only. */
const fieldNames = [
  "id",
  "kind",
  "score",
  "coverage",
  "quality",
  "engine",
  "release",
  "profile",
  "counts",
  "findings",
] as const

/** Reads `--fields`: names separated by commas; a name that no result has is refused. */
export function readFields(list: string | undefined): readonly string[] | undefined {
  if (list === undefined) return undefined
  const names = list.split(",").map((name) => name.trim())
  for (const name of names) {
    if (fieldNames.some((known) => known === name)) continue
    const meant = nearestName(name, fieldNames)
    throw new Refusal(
      `Results have no field "${name}". ${meant === undefined ? `There are ${fieldNames.join(", ")}.` : `Did you mean ${meant}?`}`,
    )
  }
  return names
}

/** The result cut down to the fields that were asked for, all of them where none were. */
export function pickFields(result: object, fields: readonly string[] | undefined): object {
  if (fields === undefined) return result
  return Object.fromEntries(Object.entries(result).filter(([name]) => fields.includes(name)))
}
