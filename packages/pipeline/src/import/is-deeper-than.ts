/** Whether objects and lists of a JSON value are nested in more than `levels` levels; looks no deeper than that. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((one) => isDeeperThan(levels - 1, one))
}
