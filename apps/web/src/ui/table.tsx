import type { ReactNode } from "react"

/** One column of a table; numbers stand at the right. */
export interface Column<Row> {
  readonly id: string
  readonly header: string
  /** Stands in place of the header's words, which then name the column for screen readers only. */
  readonly headerCell?: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly isNumeric?: boolean
  /** Whether the cell names its row, for screen readers. */
  readonly isRowHeader?: boolean
  readonly className?: string
}

interface TableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row, index: number) => string
}

/** A plain table; where it is too wide for the window it scrolls in its own frame, with the keyboard too. */
export function Table<Row>({ label, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <figure
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
      tabIndex={0}
      // Positioned, so that what only screen readers see in a cell scrolls with it and does not widen the page.
      className="relative overflow-x-auto rounded-lg border border-line bg-surface shadow-raised"
    >
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-b border-line bg-sunken text-left">
            {columns.map(({ id, header, headerCell, isNumeric }) => (
              <th
                key={id}
                scope="col"
                className={`px-3.5 py-2 text-xs font-semibold whitespace-nowrap text-muted ${isNumeric === true ? "text-right" : ""}`}
              >
                {headerCell ?? header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={keyOf(row, index)} className="border-b border-line align-top last:border-b-0 hover:bg-hover">
              {columns.map((column) => (
                <TableCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

function TableCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const style = `px-3.5 py-2.5 ${column.isNumeric === true ? "text-right tabular-nums" : ""} ${column.className ?? ""}`
  if (column.isRowHeader !== true) return <td className={style}>{column.cell(row)}</td>
  return (
    <th scope="row" className={`${style} text-left font-semibold`}>
      {column.cell(row)}
    </th>
  )
}
