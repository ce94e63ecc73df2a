import { useCallback } from "react"
import { Plot, type PlotLibrary } from "../../ui/plot.tsx"
import { ScrollRegion } from "../../ui/scroll-region.tsx"
import { labelMargin } from "../../ui/label-margin.ts"
import { shade } from "./shade.ts"

/** One cell of a heat map: where it stands, how dark it is from 0 to 1, and what is written in it. */
export interface HeatCell {
  readonly row: string
  readonly column: string
  readonly shade: number
  readonly words: string
}

interface HeatMapProps {
  readonly label: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly columnLabel: string
  readonly cells: readonly HeatCell[]
  readonly cellWidth?: number
}

const ROW_HEIGHT = 30
const CELL_WIDTH = 52
const HEAD = 48

/** Cells of a table as shades with their values; wider than its place it scrolls. */
export function HeatMap({ label, rows, columns, columnLabel, cells, cellWidth = CELL_WIDTH }: HeatMapProps) {
  const margin = labelMargin(rows)
  const width = margin + cellWidth * columns.length + 8
  const draw = useCallback(
    (library: PlotLibrary) => ({
      height: ROW_HEIGHT * rows.length + HEAD,
      marginLeft: margin,
      marginRight: 8,
      marginTop: HEAD - 4,
      marginBottom: 4,
      padding: 0.04,
      color: { type: "identity" as const },
      x: {
        label: columnLabel,
        labelAnchor: "left" as const,
        labelOffset: 40,
        axis: "top" as const,
        domain: columns,
        tickSize: 0,
      },
      y: { label: null, domain: rows, tickSize: 0 },
      marks: [
        library.cell(cells, { x: "column", y: "row", fill: (cell: HeatCell) => shade(cell.shade) }),
        library.text(cells, { x: "column", y: "row", text: "words", fill: "var(--ink)" }),
      ],
    }),
    [rows, columns, columnLabel, cells, margin],
  )
  return (
    <div className="w-fit max-w-full rounded-lg border border-line bg-surface p-4 shadow-raised">
      <ScrollRegion label={label}>
        <div style={{ width, maxWidth: columns.length > 6 ? undefined : "100%" }}>
          <Plot label={`${label} The table has the numbers.`} draw={draw} />
        </div>
      </ScrollRegion>
    </div>
  )
}
