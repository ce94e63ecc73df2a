/** Whether a parsed JSON value holds a number beyond the range of 64-bit floats, such as 1e999: it would be lost as `null`. */
export function hasEndlessNumber(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value)
  if (typeof value !== "object" || value === null) return false
  return Object.values(value).some(hasEndlessNumber)
}
