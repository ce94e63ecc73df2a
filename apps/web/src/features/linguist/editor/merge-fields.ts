import type { MergeConflict } from "@readback/glossary"
import { fieldName } from "../field-name.ts"

/** Where two versions disagree, in words: the term it is about, and the field. */
export function placeName(path: string, termName: (termId: string) => string): string {
  if (path === "") return "The whole concept"
  const term = /^terms\.(.+)$/u.exec(path)?.[1]
  if (term === undefined) return fieldName(path)
  // An id may have dots of its own, so that the longest one that is known counts.
  const parts = term.split(".")
  for (let length = parts.length; length > 0; length -= 1) {
    const name = termName(parts.slice(0, length).join("."))
    if (name === "") continue
    const field = parts.slice(length).join(".")
    return field === "" ? `The term ${name}` : `${fieldName(field)} of ${name}`
  }
  return fieldName(path)
}

/** A value of a concept as a person reads it. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ""
  if (typeof value === "string") return value
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  if (Array.isArray(value)) return value.map(valueWords).join("\n")
  const record = value as Readonly<Record<string, unknown>>
  if (typeof record["text"] === "string") return record["text"]
  if (Array.isArray(record["terms"])) return valueWords(record["terms"])
  return Object.entries(record)
    .map(([name, member]) => `${fieldName(name)}: ${valueWords(member)}`)
    .join("\n")
}

/** What a person decided of each disagreement; null where nothing is decided yet. */
export type Choices = Readonly<Record<string, "mine" | "theirs">>

/** How many disagreements are undecided. */
export const undecided = (conflicts: readonly MergeConflict[], choices: Choices): number =>
  conflicts.filter(({ path }) => choices[path] === undefined).length
