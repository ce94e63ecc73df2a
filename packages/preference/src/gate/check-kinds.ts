import { kindOf } from "./kind-of.ts"
import type { Report } from "./report.ts"
import type { Row } from "./row.ts"

/** What the columns of our own rows hold, by name: "text", "number", "list", "object" or "true or false". */
export type ColumnKinds = Readonly<Record<string, string>>

/** Whether every column of our own rows is there and of its type; a null is told of where the whole row is looked over. */
export function checkKinds(report: Report, row: Row, kinds: ColumnKinds): void {
  for (const [name, kind] of Object.entries(kinds)) {
    const value = row[name]
    if (value === undefined) report.error(name, "missing", `"${name}" is missing.`)
    else if (kindOf(value) !== kind && value !== null)
      report.error(name, "type", `"${name}" must be a ${kind}, not a ${kindOf(value)}.`)
  }
}
