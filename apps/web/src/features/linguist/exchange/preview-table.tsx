import type { TableColumn } from "@readback/glossary/formats"
import { useState } from "react"
import { Button } from "../../../ui/button.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { countOf } from "../../../words/format-count.ts"
import type { ArrangedTable } from "./arrangement.ts"
import { ColumnChooser } from "./column-chooser.tsx"

const ROWS = 20
const FIRST_ROWS = 8

interface PreviewTableProps {
  readonly rows: readonly (readonly string[])[]
  readonly table: ArrangedTable
  readonly language: string
  /** Absent where the table is read as a whole. */
  readonly onChoose: ((at: number, column: TableColumn) => void) | undefined
}

/** The first rows of a table as they are read, with a chooser above each column. */
export function PreviewTable({ rows, table, language, onChoose }: PreviewTableProps) {
  const headings = table.hasHeadings ? (rows[0] ?? []) : []
  const [isWhole, setIsWhole] = useState(false)
  const all = (table.hasHeadings ? rows.slice(1) : rows).slice(0, ROWS)
  const shown = isWhole ? all : all.slice(0, FIRST_ROWS)
  const rest = all.length - shown.length
  const columns: readonly Column<readonly string[]>[] = table.columns.map((column, at) => {
    const header = headings[at]?.trim() || `Column ${at + 1}`
    const isIgnored = onChoose !== undefined && column.role === "ignored"
    return {
      id: String(at),
      header,
      ...(onChoose === undefined
        ? {}
        : {
            headerCell: (
              <ColumnChooser
                heading={header}
                column={column}
                language={language}
                onChoose={(next) => onChoose(at, next)}
              />
            ),
          }),
      cell: (row) => cellOf(row[at] ?? "", isIgnored),
    }
  })
  return (
    <>
      <Table label="The first rows of the file" columns={columns} rows={shown} keyOf={(_, index) => String(index)} />
      {rest > 0 && (
        <div>
          <Button onPress={() => setIsWhole(true)}>Show {countOf(rest, "more row")}</Button>
        </div>
      )}
    </>
  )
}

const cellOf = (text: string, isIgnored: boolean) => (
  <span className={`line-clamp-2 max-w-xs min-w-24 break-words ${isIgnored ? "text-muted" : ""}`}>
    {text.slice(0, 300)}
  </span>
)
