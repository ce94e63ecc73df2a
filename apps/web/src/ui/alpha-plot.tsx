import { useCallback } from "react"
import { labelMargin } from "./label-margin.ts"
import { Plot, type PlotLibrary } from "./plot.tsx"

/** A coefficient of agreement of one thing among others; undefined where it has none. */
export interface AlphaPoint {
  readonly name: string
  readonly value: number | undefined
  /** How much it rests on: the more, the larger its dot. */
  readonly size: number
}

interface AlphaPlotProps {
  readonly label: string
  /** What the coefficient is of, below the axis. */
  readonly axis: string
  readonly points: readonly AlphaPoint[]
}

const ROW_HEIGHT = 28
/** From here on conclusions are tentative, and reliable (Krippendorff 2004). */
export const ALPHA_LINES = [0.667, 0.8]

const dotRadius = (size: number): number => 3 + Math.min(6, Math.log2(1 + size) / 2)

/** Coefficients of agreement from 0 to 1 beside the lines from which on they say something. */
export function AlphaPlot({ label, axis, points }: AlphaPlotProps) {
  const draw = useCallback(
    (library: PlotLibrary) => {
      const measured = points.filter(({ value }) => value !== undefined)
      const names = points.map(({ name }) => name)
      return {
        height: ROW_HEIGHT * points.length + 64,
        marginLeft: labelMargin(names),
        marginBottom: 44,
        x: {
          label: axis,
          labelOffset: 38,
          domain: [Math.min(0, ...measured.map(({ value }) => value ?? 0)), 1],
          grid: true,
        },
        y: { label: null, domain: names },
        marks: [
          library.ruleX(ALPHA_LINES, { stroke: "var(--control)", strokeDasharray: "3 3" }),
          library.ruleY(measured, { y: "name", x1: 0, x2: "value", stroke: "var(--line)", strokeWidth: 2 }),
          library.dot(measured, {
            y: "name",
            x: "value",
            r: ({ size }: AlphaPoint) => dotRadius(size),
            fill: "var(--accent)",
          }),
        ],
      }
    },
    [axis, points],
  )
  return (
    <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
      <Plot label={label} draw={draw} />
    </div>
  )
}
