import type { ColumnMeanings, LocatedIssue } from "@readback/domain"
import type { ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { goldIssues } from "./gold-issues.ts"
import type { ImportFile } from "./import-file.ts"
import type { ImportedRow } from "./import-format.ts"
import { markingIssues } from "./marking-issues.ts"
import { readFile } from "./read-file.ts"
import { readRow } from "./read-row.ts"

/** A row that can be stored, with its line and format. */
export interface GoodRow {
  readonly row: ImportedRow
  readonly line: number
  readonly format: string
}

/** The rows of a file; undefined for a defective line, whose issues are noted. `reached` is told each line. */
export async function* goodRows(
  ctx: Context,
  project: ProjectRow,
  reading: {
    readonly file: ImportFile
    readonly columns: ColumnMeanings | undefined
    readonly note: (issue: LocatedIssue) => void
    readonly reached: (line: number) => void
    readonly see?: (bytes: Uint8Array) => void
  },
): AsyncGenerator<GoodRow | undefined> {
  const { file, note, reached } = reading
  const { names, columns, records } = await readFile(file, reading.columns, reading.see)
  const table = columns === undefined ? undefined : { names, columns }
  for await (const line of records) {
    reached(line.number)
    const result = readRow(line, table)
    if (result === undefined) continue
    const rows = "row" in result ? [result.row] : "rows" in result ? result.rows : []
    const found =
      "issues" in result
        ? result.issues
        : rows.flatMap((row) => [
            ...markingIssues(ctx, project, row.kind === "answers" ? undefined : row.marking),
            ...goldIssues(project.settings, row),
          ])
    for (const { message, code, field } of found) {
      note({
        line: line.number,
        ...(field === undefined ? {} : { field }),
        severity: "error",
        code,
        message: `line ${line.number}: ${message}`,
      })
    }
    if (found.length > 0) yield undefined
    else for (const row of rows) yield { row, line: line.number, format: result.format ?? "" }
  }
}
