import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { Link } from "@tanstack/react-router"
import { useMemo } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { ALPHA_LINES, AlphaPlot } from "../../ui/alpha-plot.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Figures } from "../../ui/figures.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import { coefficientWords, reliabilityWords } from "../../words/coefficient-words.ts"
import { AxisAgreement } from "./axis-agreement.tsx"
import { intervalWords, percentWords } from "./result-words.ts"
import { Subsection } from "./subsection.tsx"
import { WeeksPlot } from "./weeks-plot.tsx"

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
      actions={
        <Link to="/" search={{ show: "agreement" } as never} className="text-sm font-semibold underline">
          Compare projects
        </Link>
      }
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

function Measured({ report: { all, byAxis, byDomain, byWeek } }: { readonly report: Report }) {
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
      <AxisAgreement axes={byAxis} />
      <Breakdown
        title="By week"
        header="Week from"
        isByWeek
        parts={byWeek.map(({ week, agreement }) => ({ name: week, agreement }))}
      />
    </>
  )
}

const valueOf = ({ agreement }: Part): number | undefined =>
  agreement.nominal.kind === "value" ? agreement.nominal.value : undefined

/** From so many on, weeks are a course and no list. */
const FEWEST_WEEKS = 3
const SCALE = [0, 1] as const

interface BreakdownProps {
  readonly title: string
  readonly header: string
  readonly parts: readonly Part[]
  readonly isByWeek?: boolean
}

function Breakdown({ title, header, parts, isByWeek = false }: BreakdownProps) {
  const plotted = useMemo(
    () => ({
      points: parts.map((part) => ({ name: part.name, value: valueOf(part), size: part.agreement.pairs })),
      weeks: parts.flatMap((part) => {
        const value = valueOf(part)
        return value === undefined ? [] : { week: part.name, value }
      }),
    }),
    [parts],
  )
  if (parts.length < 2) return null
  const label = `Alpha ${title.toLowerCase()}; dashed lines at 0.67 and 0.80. The table has the numbers.`
  const lowest = Math.min(0, ...plotted.weeks.map(({ value }) => value))
  return (
    <Subsection title={title}>
      <div className="grid items-start gap-4 xl:grid-cols-[2fr_3fr]">
        {isByWeek && plotted.weeks.length >= FEWEST_WEEKS ? (
          <WeeksPlot
            label={label}
            axis="Alpha, who won"
            points={plotted.weeks}
            domain={lowest < 0 ? [lowest, 1] : SCALE}
            lines={ALPHA_LINES}
          />
        ) : (
          <AlphaPlot label={label} axis="Alpha, who won" points={plotted.points} />
        )}
        <Table label={title} columns={columnsFor(header)} rows={parts} keyOf={({ name }) => name} />
      </div>
    </Subsection>
  )
}
