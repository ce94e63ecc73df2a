import type { TargetName } from "../targets/export-targets.ts"
import { columnChecks } from "./check-columns.ts"
import { checkValues } from "./check-values.ts"
import { gateRules } from "./gate-rules.ts"
import { kindOf } from "./kind-of.ts"
import { lengthCheck } from "./length/length-check.ts"
import type { LengthLimit } from "./length/length-limit.ts"
import type { LengthSummary } from "./length/length-summary.ts"
import { Report } from "./report.ts"
import { isRow } from "./row.ts"
import type { RowIssue } from "./row-issue.ts"
import { seenIds } from "./seen-ids.ts"

/** Checks a file row by row; it remembers the first row's form, hashes of ids and how often each length occurs. */
export interface RowValidator {
  /** What is wrong with the next row; `row` is a parsed line of JSON. */
  readonly check: (line: number, row: unknown) => readonly RowIssue[]
  /** What is wrong with the file as a whole, once every row was checked. */
  readonly finish: () => readonly RowIssue[]
  /** How long the rows are so far; undefined without a limit, and where no row could be counted. */
  readonly lengths: () => LengthSummary | undefined
}

/**
 * Begins to check a file against the real rules of its trainer, those included at which the trainer says nothing and
 * learns something else (TRL 1.13 as it was seen to run; the documentation of the others). With a limit, the tokens of each
 * row are counted too; those of a chat template come on top, and are not known here.
 */
export function validateRows(target: TargetName, limit?: LengthLimit): RowValidator {
  const rules = gateRules[target]
  const { row: checkRow, finish } = rules.start()
  const checkColumns = columnChecks(rules)
  const allowsNull = rules.allowsNull ?? (() => false)
  const ids = seenIds()
  const lengths = limit === undefined ? undefined : lengthCheck(target, limit)
  let rows = 0
  let form: string | undefined

  return {
    check: (line, row) => {
      const report = new Report(line)
      rows += 1
      if (!isRow(row)) {
        report.error(null, "not-object", `The line must be an object, not a ${kindOf(row)}.`)
        return report.issues
      }
      checkValues(report, row, allowsNull)
      if (report.issues.some(({ code }) => code === "too-deep")) return report.issues
      checkColumns(report, row)
      const here = checkRow(row, report, line)
      form ??= here
      if (here !== undefined && here !== form)
        report.error(
          null,
          "format-differs",
          `The row is ${here} and the first one is ${form}; trainers go by the first.`,
        )
      lengths?.row(row, report)
      const { id } = row
      if ((typeof id === "string" || typeof id === "number") && ids.has(String(id)))
        report.warn("id", "repeated-id", `The id "${String(id).slice(0, 80)}" was there before.`)
      return report.issues
    },
    finish: () => {
      const report = new Report(0)
      if (rows === 0) report.error(null, "no-rows", "The file holds no rows; loaders fail at an empty file.")
      finish?.(report, rows)
      return report.issues
    },
    lengths: () => lengths?.summary(),
  }
}
