import { guard } from "./formula-guard.ts"

/** A cell as it stands in a CSV file (RFC 4180), safe in a spreadsheet. */
export function quoteCell(cell: string): string {
  const guarded = guard(cell)
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
