import { useCallback } from "react"
import { Plot, type PlotLibrary } from "../../ui/plot.tsx"
import { effectNames } from "./effect-words.ts"
import { labelMargin } from "../../ui/label-margin.ts"

interface Odds {
  readonly value: number
  readonly low: number
  readonly high: number
}

interface EffectsPlotProps {
  readonly effects: readonly { readonly name: keyof typeof effectNames; readonly odds: Odds | null }[]
}

const ROW_HEIGHT = 38
/** Narrower differences than these fill the plot no more. */
const LEAST = 0.8
const MOST = 1.25
/** Odds beyond these are drawn at the edge. */
const FURTHEST = 20
const TICKS = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]
/** Where odds lie close together there is room for more. */
const CLOSE = 4
const FINE_TICKS = [0.5, 0.67, 0.8, 0.9, 1, 1.11, 1.25, 1.5, 2]

const within = (odds: number): number => Math.max(1 / FURTHEST, Math.min(FURTHEST, odds))

/** Odds with their intervals beside the line of no effect. */
export function EffectsPlot({ effects }: EffectsPlotProps) {
  const draw = useCallback(
    (library: PlotLibrary) => {
      const rows = effects.flatMap(({ name, odds }) =>
        odds === null
          ? []
          : { name: effectNames[name], value: within(odds.value), low: within(odds.low), high: within(odds.high) },
      )
      const names = rows.map(({ name }) => name)
      const least = Math.min(LEAST, ...rows.map(({ low }) => low))
      const most = Math.max(MOST, ...rows.map(({ high }) => high))
      return {
        height: ROW_HEIGHT * rows.length + 64,
        marginLeft: labelMargin(names),
        marginRight: 20,
        marginBottom: 44,
        x: {
          type: "log" as const,
          label: "Odds of being preferred",
          labelOffset: 38,
          grid: true,
          domain: [least, most],
          ticks: (most / least < CLOSE ? FINE_TICKS : TICKS).filter((odds) => odds >= least && odds <= most),
          tickFormat: String,
        },
        y: { label: null, domain: names },
        marks: [
          library.ruleX([1], { stroke: "var(--control)", strokeWidth: 1.5 }),
          library.ruleY(rows, {
            y: "name",
            x1: "low",
            x2: "high",
            stroke: "var(--accent)",
            strokeWidth: 3,
            strokeLinecap: "round",
          }),
          library.dot(rows, {
            y: "name",
            x: "value",
            r: 5.5,
            fill: "var(--accent)",
            stroke: "var(--surface)",
            strokeWidth: 1.5,
          }),
        ],
      }
    },
    [effects],
  )
  return (
    <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
      <Plot label="Odds of being preferred with 95 % intervals; a line at 1. The table has the numbers." draw={draw} />
    </div>
  )
}
