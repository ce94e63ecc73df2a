import { useCallback, useMemo } from "react"
import { Plot, type PlotLibrary } from "../../../ui/plot.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import { perThousand } from "./share-words.ts"
import type { Usage } from "./usage-bars.tsx"

interface Week {
  readonly kind: "Responses" | "Rewrites"
  readonly monday: Date
  readonly uses: number
  readonly texts: number
}

const day = new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "short", year: "numeric", timeZone: "UTC" })
const rate = ({ uses, texts }: Week): number => (texts === 0 ? 0 : (uses / texts) * 1_000)
const MOST_SHOWN = 26

/** Uses per thousand texts from week to week, and the numbers beside. */
export function UsageWeeks({ weeks }: { readonly weeks: Usage["weeks"] }) {
  const rows = useMemo<readonly Week[]>(() => {
    const of = (kind: Week["kind"], all: Usage["weeks"]["responses"]) =>
      all.map(({ label, uses, texts }) => ({ kind, monday: new Date(label), uses, texts }))
    return [...of("Responses", weeks.responses), ...of("Rewrites", weeks.rewrites)]
  }, [weeks])
  const draw = useCallback(
    (library: PlotLibrary) => ({
      height: 220,
      marginLeft: 48,
      marginRight: 76,
      marginBottom: 40,
      x: { type: "utc" as const, label: null, ticks: 5 },
      y: {
        label: "Uses per 1,000 texts",
        labelArrow: "none" as const,
        grid: true,
        ticks: 4,
        domain: [0, Math.max(1, ...rows.map(rate))],
      },
      marks: [
        library.ruleY([0], { stroke: "var(--control)" }),
        library.lineY(rows, {
          x: "monday",
          y: rate,
          z: "kind",
          stroke: ({ kind }: Week) => (kind === "Responses" ? "var(--accent)" : "var(--success)"),
          strokeWidth: 2,
        }),
        library.dot(rows, {
          x: "monday",
          y: rate,
          r: 3.5,
          fill: ({ kind }: Week) => (kind === "Responses" ? "var(--accent)" : "var(--success)"),
        }),
        library.text(
          rows,
          library.selectLast({
            x: "monday",
            y: rate,
            z: "kind",
            text: "kind",
            textAnchor: "start",
            dx: 8,
            fill: "var(--ink)",
          }),
        ),
      ],
    }),
    [rows],
  )
  const columns: readonly Column<Week>[] = [
    {
      id: "week",
      header: "Week from",
      isRowHeader: true,
      className: "whitespace-nowrap",
      cell: ({ monday }) => day.format(monday),
    },
    { id: "kind", header: "Texts", cell: ({ kind }) => kind },
    { id: "uses", header: "Uses", isNumeric: true, cell: ({ uses }) => formatCount(uses) },
    { id: "texts", header: "All texts", isNumeric: true, cell: ({ texts }) => formatCount(texts) },
    { id: "rate", header: "Per 1,000", isNumeric: true, cell: ({ uses, texts }) => perThousand(uses, texts) },
  ]
  const shown = rows.toSorted((a, b) => b.monday.getTime() - a.monday.getTime()).slice(0, MOST_SHOWN)
  return (
    <section aria-label="From week to week" className="flex flex-col gap-2">
      <h3 className="text-base font-semibold">From week to week</h3>
      {rows.length === 0 ? (
        <p className="text-sm text-muted">There are no texts yet.</p>
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
            <Plot label="Uses per 1,000 texts from week to week. The table has the numbers." draw={draw} />
          </div>
          <Table
            label="From week to week"
            columns={columns}
            rows={shown}
            keyOf={({ kind, monday }) => `${kind} ${monday.toISOString()}`}
          />
        </div>
      )}
    </section>
  )
}
