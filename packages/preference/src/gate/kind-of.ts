/** The type of a JSON value, in words that messages use. */
export function kindOf(value: unknown): "null" | "list" | "object" | "text" | "number" | "true or false" | "nothing" {
  if (value === null) return "null"
  if (Array.isArray(value)) return "list"
  switch (typeof value) {
    case "string":
      return "text"
    case "number":
      return "number"
    case "boolean":
      return "true or false"
    case "object":
      return "object"
    default:
      return "nothing"
  }
}
