import { compareText } from "./compare-text.ts"

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)).map(([key, member]) => [key, sorted(member)]))
}

/** JSON with object keys in code-unit order and absent members dropped, so that equal values hash equally (cf. RFC 8785). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? "null"
}
