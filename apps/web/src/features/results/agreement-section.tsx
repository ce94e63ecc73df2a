import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useCallback } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Figures } from "../../ui/figures.tsx"
import { Plot, type PlotLibrary } from "../../ui/plot.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import { coefficientWords, intervalWords, percentWords, reliabilityWords } from "./result-words.ts"

type Report = inferRouterOutputs<AppRouter>["measures"]["agreement"]
type Agreement = Report["all"]

interface Part {
  readonly name: string
  readonly agreement: Agreement
}

const columnsFor = (header: string): readonly Column<Part>[] => [
  { id: "name", header, isRowHeader: true, cell: ({ name }) => name },
  {
    id: "ordinal",
    header: "Alpha, seven steps",
    isNumeric: true,
    cell: ({ agreement }) => coefficientWords(agreement.ordinal),
  },
  {
    id: "nominal",
    header: "Alpha, who won",
    isNumeric: true,
    cell: ({ agreement }) => coefficientWords(agreement.nominal),
  },
  {
    id: "same",
    header: "Same verdict",
    isNumeric: true,
    cell: ({ agreement }) => (agreement.twos === 0 ? "-" : percentWords(agreement.same / agreement.twos)),
  },
  { id: "pairs", header: "Pairs", isNumeric: true, cell: ({ agreement }) => formatCount(agreement.pairs) },
]

/** How much people agree on the pairs that several of them judged. */
export function AgreementSection({ projectId }: { readonly projectId: string }) {
  const report = useQuery(api.measures.agreement.queryOptions({ projectId }))
  return (
    <Section
      title="Agreement"
      description="Of pairs that two or more people judged. Alpha is 1 where all agree and 0 where chance would do as well; ties count as a verdict."
    >
      <Loaded query={report} subject="The agreement">
        {(data) =>
          data.all.pairs === 0 ? (
            <EmptyState title="Nobody has judged the same pair yet">
              Agreement is measured on pairs that at least two people judged. A lead sets how many judge each pair in
              the settings of the project.
            </EmptyState>
          ) : (
            <Measured report={data} />
          )
        }
      </Loaded>
    </Section>
  )
}

function Measured({ report: { all, byDomain, byWeek } }: { readonly report: Report }) {
  const same = all.sameInterval
  return (
    <>
      <Figures
        figures={[
          { label: "Alpha, seven steps", value: coefficientWords(all.ordinal), hint: reliabilityWords(all.ordinal) },
          { label: "Alpha, who won", value: coefficientWords(all.nominal), hint: reliabilityWords(all.nominal) },
          {
            label: "Gwet's AC1",
            value: all.ac1 === null ? "-" : all.ac1.value.toFixed(2),
            hint: "steady where one verdict is rare",
          },
          {
            label: "Same verdict",
            value: all.twos === 0 ? "-" : percentWords(all.same / all.twos),
            hint: `${intervalWords({ low: same.low * 100, high: same.high * 100 })} %`,
          },
          { label: "Pairs", value: formatCount(all.pairs), hint: `by ${countOf(all.labelers, "person", "people")}` },
        ]}
      />
      <Breakdown
        title="By domain"
        header="Domain"
        parts={byDomain.map(({ domain, agreement }) => ({ name: domain === "" ? "No domain" : domain, agreement }))}
      />
      <Breakdown
        title="By week"
        header="Week from"
        parts={byWeek.map(({ week, agreement }) => ({ name: week, agreement }))}
      />
    </>
  )
}

const valueOf = ({ agreement }: Part): number =>
  agreement.nominal.kind === "value" ? agreement.nominal.value : Number.NaN
const rowHeight = 28

function Breakdown({
  title,
  header,
  parts,
}: {
  readonly title: string
  readonly header: string
  readonly parts: readonly Part[]
}) {
  const draw = useCallback(
    (library: PlotLibrary) => ({
      height: rowHeight * parts.length + 64,
      marginLeft: Math.min(220, 20 + 7.2 * Math.max(...parts.map(({ name }) => name.length))),
      marginBottom: 44,
      x: {
        label: "Alpha, who won",
        labelOffset: 38,
        domain: [Math.min(0, ...parts.map(valueOf).filter(Number.isFinite)), 1] as const,
        grid: true,
      },
      y: { label: null, domain: parts.map(({ name }) => name) },
      marks: [
        library.ruleX([0.667, 0.8], { stroke: "var(--control)", strokeDasharray: "3 3" }),
        library.ruleY(parts, { y: "name", x1: 0, x2: valueOf, stroke: "var(--line)", strokeWidth: 2 }),
        library.dot(parts, {
          y: "name",
          x: valueOf,
          r: ({ agreement }: Part) => 3 + Math.min(6, Math.log2(1 + agreement.pairs) / 2),
          fill: "var(--accent)",
        }),
      ],
    }),
    [parts],
  )
  if (parts.length < 2) return null
  return (
    <div className="flex flex-col gap-3">
      <h3 className="text-base font-semibold">{title}</h3>
      <div className="grid items-start gap-4 xl:grid-cols-[2fr_3fr]">
        <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
          <Plot
            label={`Alpha ${title.toLowerCase()}; dashed lines at 0.67 and 0.80. The table has the numbers.`}
            draw={draw}
          />
        </div>
        <Table label={title} columns={columnsFor(header)} rows={parts} keyOf={({ name }) => name} />
      </div>
    </div>
  )
}
