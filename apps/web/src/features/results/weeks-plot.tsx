import { useCallback } from "react"
import { Plot, type PlotLibrary } from "../../ui/plot.tsx"

/** A figure of one week; `series` tells lines apart where there are several. */
export interface WeekPoint {
  /** The Monday it begins with, as an ISO day. */
  readonly week: string
  readonly value: number
  readonly series?: string
}

interface WeeksPlotProps {
  readonly label: string
  readonly axis: string
  readonly points: readonly WeekPoint[]
  readonly domain: readonly [number, number]
  readonly lines?: readonly number[]
}

const HEIGHT = 280
const LABEL_ROOM = 120
const AT_MOST_TICKS = 8
const NO_LINES: readonly number[] = []

/** Figures over weeks as dots and lines; several series carry their names at their ends. */
export function WeeksPlot({ label, axis, points, domain, lines = NO_LINES }: WeeksPlotProps) {
  const draw = useCallback(
    (library: PlotLibrary) => {
      const dated = points.map((point) => ({ ...point, at: new Date(`${point.week}T00:00:00Z`) }))
      const hasSeries = points.some(({ series }) => series !== undefined)
      const weeks = new Set(points.map(({ week }) => week)).size
      const series = hasSeries ? { z: "series" } : {}
      const last = hasSeries
        ? [...Map.groupBy(dated, (point) => point.series).values()].map((of) =>
            of.reduce((a, b) => (a.at > b.at ? a : b)),
          )
        : []
      return {
        height: HEIGHT,
        marginRight: hasSeries ? LABEL_ROOM : 24,
        marginBottom: 44,
        x: { type: "utc" as const, label: "Week from", labelOffset: 38, ticks: Math.min(AT_MOST_TICKS, weeks) },
        y: { label: axis, domain: [...domain], grid: true },
        marks: [
          library.ruleY(lines, { stroke: "var(--control)", strokeDasharray: "3 3" }),
          library.line(dated, { x: "at", y: "value", ...series, stroke: "var(--accent)", strokeWidth: 2 }),
          library.dot(dated, { x: "at", y: "value", ...series, r: 4.5, fill: "var(--accent)" }),
          library.text(last, {
            x: "at",
            y: "value",
            text: (point: WeekPoint) => point.series ?? "",
            textAnchor: "start",
            dx: 9,
            fill: "var(--ink)",
          }),
        ],
      }
    },
    [points, axis, domain, lines],
  )
  return (
    <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
      <Plot label={label} draw={draw} />
    </div>
  )
}
