import { useCallback } from "react"
import { labelMargin } from "../../ui/label-margin.ts"
import { Plot, type PlotLibrary } from "../../ui/plot.tsx"

interface ModelMean {
  readonly model: string
  readonly mean: {
    readonly value: number
    readonly interval: { readonly low: number; readonly high: number } | null
  } | null
}

const ROW_HEIGHT = 32
const within = (score: number): number => Math.max(0, Math.min(100, score))

/** Mean scores of models with their intervals, the highest at the top. */
export function MeansPlot({ models }: { readonly models: readonly ModelMean[] }) {
  const draw = useCallback(
    (library: PlotLibrary) => {
      const rows = models.flatMap(({ model, mean }) => {
        if (mean === null) return []
        const { low, high } = mean.interval ?? { low: mean.value, high: mean.value }
        return { model, value: mean.value, low: within(low), high: within(high) }
      })
      const names = rows.map(({ model }) => model)
      return {
        height: ROW_HEIGHT * rows.length + 64,
        marginLeft: labelMargin(names),
        marginRight: 20,
        marginBottom: 44,
        x: { label: "Mean score", labelOffset: 38, domain: [0, 100], grid: true, ticks: 5 },
        y: { label: null, domain: names },
        marks: [
          library.ruleY(rows, {
            y: "model",
            x1: "low",
            x2: "high",
            stroke: "var(--accent)",
            strokeWidth: 3,
            strokeLinecap: "round",
          }),
          library.dot(rows, {
            y: "model",
            x: "value",
            r: 5.5,
            fill: "var(--accent)",
            stroke: "var(--surface)",
            strokeWidth: 1.5,
          }),
        ],
      }
    },
    [models],
  )
  return (
    <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
      <Plot label="Mean adherence of models with 95 % intervals. The table has the numbers." draw={draw} />
    </div>
  )
}
