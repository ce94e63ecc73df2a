import type { Item } from "./item.ts"

/** A definition and its source, as far as they are found. */
export interface DefinitionParts {
  definition?: string
  definitionSource?: string
}

/** The statements with definitions before the rest, so that a source on its own never takes the place of theirs. */
export const definitionsFirst = (items: readonly Item[]): readonly Item[] => [
  ...items.filter((item) => item.type === "definition"),
  ...items.filter((item) => item.type !== "definition"),
]

/** Takes the statement if it is the first definition, or a source where there is none yet. */
export function takeDefinition(parts: DefinitionParts, { type, value, source }: Item): boolean {
  if (value === "") return false
  if (type === "definition" && parts.definition === undefined) {
    parts.definition = value
    if (source !== undefined) parts.definitionSource = source
    return true
  }
  if (type !== "source" || parts.definitionSource !== undefined) return false
  parts.definitionSource = value
  return true
}
