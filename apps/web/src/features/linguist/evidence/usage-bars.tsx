import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { useCallback } from "react"
import { Plot, type PlotLibrary } from "../../../ui/plot.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import { perThousand } from "./share-words.ts"

/** How often a concept is used, as the server counts it. */
export type Usage = inferRouterOutputs<AppRouter>["evidence"]["usage"]
export type UsageRow = Usage["models"][number]

const rate = ({ uses, texts }: UsageRow): number => (texts === 0 ? 0 : (uses / texts) * 1_000)

interface UsageBarsProps {
  readonly title: string
  /** What the rows are, as "Model". */
  readonly header: string
  /** What is written where a row has no name. */
  readonly unnamed: string
  readonly rows: readonly UsageRow[]
}

/** Uses per thousand texts as bars, and the numbers beside. */
export function UsageBars({ title, header, unnamed, rows }: UsageBarsProps) {
  const name = ({ label }: UsageRow) => (label === "" ? unnamed : label)
  const draw = useCallback(
    (library: PlotLibrary) => {
      const called = ({ label }: UsageRow) => (label === "" ? unnamed : label)
      return {
        height: 30 * rows.length + 56,
        marginLeft: Math.min(200, 24 + 7 * Math.max(1, ...rows.map((row) => called(row).length))),
        marginRight: 24,
        marginBottom: 40,
        x: {
          label: "Uses per 1,000 texts",
          labelAnchor: "center" as const,
          labelArrow: "none" as const,
          grid: true,
          ticks: 4,
          domain: [0, Math.max(1, ...rows.map(rate))],
        },
        y: { label: null, domain: rows.map(called) },
        marks: [
          library.barX(rows, { y: called, x: rate, fill: "var(--accent)", insetTop: 7, insetBottom: 7, rx: 2 }),
          library.ruleX([0], { stroke: "var(--control)" }),
        ],
      }
    },
    [rows, unnamed],
  )
  const columns: readonly Column<UsageRow>[] = [
    { id: "label", header, isRowHeader: true, cell: name },
    { id: "uses", header: "Uses", isNumeric: true, cell: ({ uses }) => formatCount(uses) },
    { id: "in", header: "Texts with it", isNumeric: true, cell: ({ usedIn }) => formatCount(usedIn) },
    { id: "texts", header: "All texts", isNumeric: true, cell: ({ texts }) => formatCount(texts) },
    { id: "rate", header: "Per 1,000", isNumeric: true, cell: ({ uses, texts }) => perThousand(uses, texts) },
  ]
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="text-base font-semibold">{title}</h3>
      {rows.length === 0 ? (
        <p className="text-sm text-muted">There are no such texts yet.</p>
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
            <Plot label={`${title}, per 1,000 texts. The table has the numbers.`} draw={draw} />
          </div>
          <Table label={title} columns={columns} rows={rows} keyOf={({ label }) => label} />
        </div>
      )}
    </section>
  )
}
