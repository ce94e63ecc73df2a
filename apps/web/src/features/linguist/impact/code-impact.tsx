import { useCallback } from "react"
import { Plot, type PlotLibrary } from "../../../ui/plot.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import { codeWords } from "./impact-words.ts"
import type { ImpactResult } from "./impact-report.tsx"

type CodeCounts = ImpactResult["byCode"][number]

const columns: readonly Column<CodeCounts>[] = [
  { id: "code", header: "Finding", isRowHeader: true, cell: ({ code }) => codeWords(code) },
  { id: "appears", header: "Appear", isNumeric: true, cell: ({ appears }) => formatCount(appears) },
  { id: "disappears", header: "Disappear", isNumeric: true, cell: ({ disappears }) => formatCount(disappears) },
  { id: "changes", header: "Change", isNumeric: true, cell: ({ changes }) => formatCount(changes) },
]

const ROW_HEIGHT = 36
const BAR = { insetTop: 9, insetBottom: 9, rx: 2 }

/** Findings that disappear to the left and appear to the right, by code, and the numbers beside. */
export function CodeImpact({ counts }: { readonly counts: ImpactResult["byCode"] }) {
  const draw = useCallback(
    (library: PlotLibrary) => {
      const most = Math.max(1, ...counts.flatMap(({ appears, disappears }) => [appears, disappears]))
      const reach = (side: "appears" | "disappears") => (counts.some((one) => one[side] > 0) ? most : most / 8)
      return {
        height: ROW_HEIGHT * counts.length + 64,
        marginLeft: Math.min(230, 20 + 7.2 * Math.max(...counts.map(({ code }) => code.length))),
        marginRight: 48,
        marginBottom: 44,
        x: {
          label: "Disappear ← Findings → Appear",
          labelAnchor: "center" as const,
          labelArrow: "none" as const,
          labelOffset: 38,
          grid: true,
          ticks: 4,
          domain: [-reach("disappears"), reach("appears")] as const,
          tickFormat: (value: number) => (Number.isInteger(value) ? formatCount(Math.abs(value)) : ""),
        },
        y: { label: null, domain: counts.map(({ code }) => codeWords(code)) },
        marks: [
          library.barX(counts, {
            ...BAR,
            y: ({ code }: CodeCounts) => codeWords(code),
            x1: 0,
            x2: ({ appears }: CodeCounts) => appears,
            fill: "var(--error)",
          }),
          library.barX(counts, {
            ...BAR,
            y: ({ code }: CodeCounts) => codeWords(code),
            x1: 0,
            x2: ({ disappears }: CodeCounts) => -disappears,
            fill: "var(--success)",
          }),
          library.ruleX([0], { stroke: "var(--control)" }),
        ],
      }
    },
    [counts],
  )
  if (counts.length === 0) return null
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">Findings by kind</h3>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
          <Plot label="Findings that appear and disappear, by kind. The table has the numbers." draw={draw} />
        </div>
        <Table label="Findings by kind" columns={columns} rows={counts} keyOf={({ code }) => code} />
      </div>
    </div>
  )
}
