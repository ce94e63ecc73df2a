import { Children } from "react"
import { ScrollRegion } from "../../ui/scroll-region.tsx"
import type { Block } from "./document.ts"
import { Inlines } from "./inlines.tsx"

interface MarkdownTableProps {
  readonly table: Extract<Block, { kind: "table" }>
  readonly label: string
}

const aligned = { left: "text-left", center: "text-center", right: "text-right" } as const

/** A table of a formatted text; a row that is longer than the head keeps all its cells. */
export function MarkdownTable({ table, label }: MarkdownTableProps) {
  const { head, rows, alignments } = table
  const lookOf = (column: number) => {
    const alignment = alignments[column]
    return `border border-line px-2.5 py-1 align-top ${alignment === undefined ? "text-start" : aligned[alignment]}`
  }
  return (
    <ScrollRegion label={`Table, ${label}`}>
      <table className="w-fit border-collapse text-[0.95em]">
        <thead className="bg-sunken">
          <tr>
            {Children.toArray(
              head.map((cell, column) => (
                <th scope="col" dir="auto" className={`font-semibold ${lookOf(column)}`}>
                  <Inlines inlines={cell} />
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {Children.toArray(
            rows.map((row) => (
              <tr>
                {Children.toArray(
                  row.map((cell, column) => (
                    <td dir="auto" className={lookOf(column)}>
                      <Inlines inlines={cell} />
                    </td>
                  )),
                )}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
