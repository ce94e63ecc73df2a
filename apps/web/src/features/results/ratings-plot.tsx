import { useCallback } from "react"
import { Plot, type PlotLibrary } from "../../ui/plot.tsx"
import { labelMargin } from "../../ui/label-margin.ts"
import type { Board } from "./use-board.ts"

type Standing = Board["models"][number]

const ROW_HEIGHT = 34

/** Ratings with their intervals, the highest at the top. */
export function RatingsPlot({ models }: { readonly models: readonly Standing[] }) {
  const draw = useCallback(
    (library: PlotLibrary) => ({
      height: ROW_HEIGHT * models.length + 64,
      marginLeft: labelMargin(models.map(({ model }) => model)),
      marginRight: 20,
      marginBottom: 44,
      x: { label: "Rating", grid: true, nice: true, labelOffset: 38 },
      y: { label: null, domain: models.map(({ model }) => model) },
      marks: [
        library.ruleX([1000], { stroke: "var(--control)", strokeDasharray: "3 3" }),
        library.ruleY(models, {
          y: "model",
          x1: (one: Standing) => one.rating.low,
          x2: (one: Standing) => one.rating.high,
          stroke: "var(--accent)",
          strokeWidth: 3,
          strokeLinecap: "round",
        }),
        library.dot(models, {
          y: "model",
          x: (one: Standing) => one.rating.value,
          r: 5.5,
          fill: "var(--accent)",
          stroke: "var(--surface)",
          strokeWidth: 1.5,
        }),
      ],
    }),
    [models],
  )
  const best = models[0]?.model ?? ""
  return (
    <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
      <Plot
        label={`Ratings of ${models.length} models with 95 % intervals; ${best} is highest. The table below has the numbers.`}
        draw={draw}
      />
    </div>
  )
}
