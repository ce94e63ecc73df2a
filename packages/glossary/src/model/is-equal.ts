/** Whether two values of plain data that one program made are the same. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && isEqualList(a, b)
  if (Array.isArray(b)) return false
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  let names = 0
  for (const name in one) {
    const value = other[name]
    if (one[name] !== value && !isEqual(one[name], value)) return false
    if (value === undefined && !Object.hasOwn(other, name)) return false
    names += 1
  }
  for (const _ in other) names -= 1
  return names === 0
}

function isEqualList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (!isEqual(a[index], b[index])) return false
  return true
}
