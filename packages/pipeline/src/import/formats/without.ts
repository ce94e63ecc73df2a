/** A row without the fields that a format has read: what is kept aside. */
export function without(
  row: Readonly<Record<string, unknown>>,
  ...fields: readonly string[]
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)))
}
