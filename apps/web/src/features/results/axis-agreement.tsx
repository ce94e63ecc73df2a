import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import { AlphaPlot } from "../../ui/alpha-plot.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { coefficientWords } from "../../words/coefficient-words.ts"
import { formatCount } from "../../words/format-count.ts"
import { Subsection } from "./subsection.tsx"

type Axis = inferRouterOutputs<AppRouter>["measures"]["agreement"]["byAxis"][number]

const columns: readonly Column<Axis>[] = [
  { id: "name", header: "Axis", isRowHeader: true, cell: ({ name }) => name },
  { id: "scope", header: "Rated", cell: ({ scope }) => (scope === "pair" ? "Pairs" : "Responses") },
  { id: "ordinal", header: "Alpha, by rank", isNumeric: true, cell: ({ ordinal }) => coefficientWords(ordinal) },
  { id: "interval", header: "Alpha, by distance", isNumeric: true, cell: ({ interval }) => coefficientWords(interval) },
  { id: "units", header: "Rated by several", isNumeric: true, cell: ({ units }) => formatCount(units) },
]

/** How much people agree on each axis of the rubric; nothing where there is none. */
export function AxisAgreement({ axes }: { readonly axes: readonly Axis[] }) {
  if (axes.length === 0) return null
  const points = axes.map(({ name, ordinal, units }) => ({
    name,
    value: ordinal.kind === "value" ? ordinal.value : undefined,
    size: units,
  }))
  return (
    <Subsection title="By axis">
      <div className="grid items-start gap-4 xl:grid-cols-[2fr_3fr]">
        <AlphaPlot
          label="Alpha by axis; dashed lines at 0.67 and 0.80. The table has the numbers."
          axis="Alpha, by rank"
          points={points}
        />
        <Table label="By axis" columns={columns} rows={axes} keyOf={({ axis }) => axis} />
      </div>
    </Subsection>
  )
}
