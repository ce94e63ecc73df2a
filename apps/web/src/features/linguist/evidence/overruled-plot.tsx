import { useCallback } from "react"
import { Plot, type PlotLibrary } from "../../../ui/plot.tsx"
import type { OverruledTerm } from "./overruled-table.tsx"

const ROW_HEIGHT = 26
const MOST_ROWS = 20

/** How precise terms are, with the 95 % interval of each; the table beside has the numbers. */
export function OverruledPlot({ terms }: { readonly terms: readonly OverruledTerm[] }) {
  const draw = useCallback(
    (library: PlotLibrary) => {
      const rows = terms
        .flatMap(({ term, precision, isFlagged }) => (precision === null ? [] : [{ term, ...precision, isFlagged }]))
        .slice(0, MOST_ROWS)
      type Row = (typeof rows)[number]
      const colour = ({ isFlagged }: Row) => (isFlagged ? "var(--error)" : "var(--accent)")
      const name = ({ term }: Row) => (term.length > 26 ? `${term.slice(0, 25)}…` : term)
      return {
        height: ROW_HEIGHT * rows.length + 56,
        marginLeft: Math.min(210, 24 + 7 * Math.max(...rows.map((row) => name(row).length))),
        marginRight: 20,
        marginBottom: 40,
        x: {
          label: "Findings that nobody overruled",
          labelAnchor: "center" as const,
          labelArrow: "none" as const,
          domain: [0, 1],
          grid: true,
          ticks: 5,
          tickFormat: (share: number) => `${Math.round(share * 100)} %`,
        },
        y: { label: null, domain: rows.map(name) },
        marks: [
          library.ruleX([0.8], { stroke: "var(--control)", strokeDasharray: "3 3" }),
          library.ruleY(rows, { y: name, x1: "low", x2: "high", stroke: colour, strokeWidth: 2 }),
          library.dot(rows, { y: name, x: "rate", r: 4, fill: colour }),
        ],
      }
    },
    [terms],
  )
  if (terms.every(({ precision }) => precision === null)) return null
  return (
    <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
      <Plot label="The share of each term's findings that nobody overruled. The table has the numbers." draw={draw} />
      <p className="mt-1 text-xs text-muted">
        Dots with their 95 % intervals; left of the dashed line more than a fifth is overruled.
      </p>
    </div>
  )
}
