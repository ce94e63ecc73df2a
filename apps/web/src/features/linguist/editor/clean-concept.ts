import type { Concept } from "@readback/glossary"

/** Members that stay where they are empty: the model needs them, or the form has to say that they are missing. */
const needed: ReadonlySet<string> = new Set([
  "id",
  "text",
  "target",
  "profile",
  "values",
  "subjectFields",
  "terms",
  "replacements",
  "forms",
  "positive",
  "negative",
])

/** A concept as it is stored: without blank lines, spaces at the ends, and optional members that say nothing. */
export function cleanConcept(concept: Concept): Concept {
  return cleaned(concept) as Concept
}

function cleaned(value: unknown, name = ""): unknown {
  // What another tool wrote goes back to it as it came.
  if (name === "foreign") return value
  if (typeof value === "string") return value.trim()
  if (Array.isArray(value))
    return value
      .map((one: unknown) => cleaned(one))
      .filter((one) => one !== "" && (typeof one !== "object" || one === null || isTelling(one)))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, cleaned(member, key)] as const)
      .filter(([key, member]) => needed.has(key) || !isEmpty(member)),
  )
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === "" || (Array.isArray(value) && value.length === 0)

/** Whether an entry of a list says anything: a sentence in use without words is a line left empty. */
const isTelling = (entry: object): boolean => Object.keys(entry).some((key) => key !== "text") || hasText(entry)

const hasText = (entry: object): boolean => !("text" in entry) || entry.text !== ""
