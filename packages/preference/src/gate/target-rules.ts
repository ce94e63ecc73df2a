import type { Report } from "./report.ts"
import type { Row } from "./row.ts"

/** What a trainer asks of its files beyond what holds for all of them. */
export interface TargetRules {
  /** Columns that the format gives a meaning to. */
  readonly columns: readonly string[]
  /** Whether other columns do no harm, or are refused. */
  readonly others: "allowed" | "refused"
  /** Names of other columns that would change what the trainer does, with what each does. */
  readonly reserved?: Readonly<Record<string, string>>
  /** Where a null stands for "nothing" by the format's own rules. */
  readonly allowsNull?: (field: string) => boolean
  /** Begins a file: checks each row, which answers its form where all rows must have the same, and the whole at its end. */
  readonly start: () => {
    readonly row: (row: Row, report: Report, line: number) => string | undefined
    readonly finish?: (report: Report, rows: number) => void
  }
}
