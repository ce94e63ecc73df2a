import { kindOf } from "./kind-of.ts"
import type { Report } from "./report.ts"
import type { Row } from "./row.ts"
import type { TargetRules } from "./target-rules.ts"

/** Checks the columns of each row against the format, and against the first row, by which trainers judge the file. */
export function columnChecks({ columns, others, reserved = {} }: TargetRules) {
  const known = new Set(columns)
  let first: ReadonlySet<string> | undefined
  const kinds = new Map<string, string>()
  const checkOther = (report: Report, name: string, value: unknown) => {
    const effect = Object.hasOwn(reserved, name) ? reserved[name] : undefined
    if (effect !== undefined) report.error(name, "reserved-column", `A column "${name}" ${effect}. Rename it.`)
    else if (others === "refused")
      report.error(name, "extra-column", `The format has no column "${name}". Leave it out.`)
    const [kind, before] = [kindOf(value), kinds.get(name)]
    if (before === undefined) kinds.set(name, kind)
    else if (before !== kind && value !== null)
      report.error(
        name,
        "type-differs",
        `"${name}" is a ${kind} here and a ${before} further up; readers fail at that.`,
      )
  }
  return (report: Report, row: Row): void => {
    const names = Object.keys(row)
    for (const name of names) if (!known.has(name)) checkOther(report, name, row[name])
    first ??= new Set(names)
    for (const name of first) {
      if (Object.hasOwn(row, name)) continue
      const code = name === "margin" ? "margin-missing" : "columns-differ"
      report.error(name, code, `"${name}" is missing here, and the first row has it: all rows or none.`)
    }
    for (const name of names) {
      if (first.has(name)) continue
      const code = name === "margin" ? "margin-missing" : "columns-differ"
      report.error(name, code, `"${name}" is here, and the first row has none: all rows or none.`)
    }
  }
}
