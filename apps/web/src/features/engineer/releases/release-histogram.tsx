import { useCallback } from "react"
import { Plot, type PlotLibrary } from "../../../ui/plot.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import type { ReleasePreview } from "./release-types.ts"

type Histogram = ReleasePreview["histograms"]["margin"]

interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
}

const tidy = (value: number): string => String(Number(value.toFixed(2)))

const columns: readonly Column<Bin>[] = [
  { id: "range", header: "From, to below", isRowHeader: true, cell: ({ from, to }) => `${tidy(from)} to ${tidy(to)}` },
  { id: "count", header: "Count", isNumeric: true, cell: ({ count }) => formatCount(count) },
]

/** A histogram as a plot, and behind it the same as a table. */
export function ReleaseHistogram({ title, histogram }: { readonly title: string; readonly histogram: Histogram }) {
  const { from, width, counts } = histogram
  const draw = useCallback(
    (library: PlotLibrary) => ({
      height: 140,
      marginLeft: 44,
      marginBottom: 32,
      x: { label: null },
      y: { label: null, grid: true, ticks: 3 },
      marks: [
        library.rectY(binsOf({ from, width, counts }), {
          x1: "from",
          x2: "to",
          y: "count",
          fill: "var(--accent)",
          inset: 0.5,
        }),
        library.ruleY([0], { stroke: "var(--control)" }),
      ],
    }),
    [from, width, counts],
  )
  const bins = binsOf(histogram)
  const total = bins.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface p-3 shadow-raised">
      <h3 className="text-sm font-semibold">{title}</h3>
      {total === 0 ? (
        <p className="mt-1 text-sm text-muted">Nothing to show.</p>
      ) : (
        <>
          <Plot label={`Histogram: ${title}. The table behind it has the numbers.`} draw={draw} />
          <details>
            <summary className="cursor-pointer text-sm text-muted hover:text-ink">As a table</summary>
            <Table
              label={title}
              columns={columns}
              rows={bins.filter(({ count }) => count > 0)}
              keyOf={({ from: key }) => String(key)}
            />
          </details>
        </>
      )}
    </div>
  )
}

function binsOf({ from, width, counts }: Pick<Histogram, "from" | "width" | "counts">): Bin[] {
  return counts.map((count, at) => ({ from: from + at * width, to: from + (at + 1) * width, count }))
}
