import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useMemo } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Figures } from "../../ui/figures.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import { BrokenConcepts } from "./broken-concepts.tsx"
import { LongTable } from "./long-table.tsx"
import { MeansPlot } from "./means-plot.tsx"
import { estimateWords, gainWords } from "./result-words.ts"
import { Subsection } from "./subsection.tsx"
import { WeeksPlot } from "./weeks-plot.tsx"

type Report = Extract<inferRouterOutputs<AppRouter>["measures"]["adherence"], { kind: "measured" }>
type Model = Report["models"][number]
type Week = Report["weeks"][number]

const modelColumns: readonly Column<Model>[] = [
  { id: "model", header: "Model", isRowHeader: true, cell: ({ model }) => model },
  { id: "mean", header: "Mean score", isNumeric: true, cell: ({ mean }) => mean?.value.toFixed(1) ?? "-" },
  {
    id: "interval",
    header: "95 % interval",
    isNumeric: true,
    className: "whitespace-nowrap",
    cell: ({ mean }) => estimateWords(mean),
  },
  { id: "scored", header: "Scored", isNumeric: true, cell: ({ scored }) => formatCount(scored) },
  { id: "responses", header: "Responses", isNumeric: true, cell: ({ responses }) => formatCount(responses) },
]

const weekColumns: readonly Column<Week>[] = [
  { id: "week", header: "Week from", isRowHeader: true, cell: ({ week }) => week },
  { id: "group", header: "Model", cell: ({ group }) => group },
  { id: "mean", header: "Mean score", isNumeric: true, cell: ({ mean }) => mean.toFixed(1) },
  { id: "scored", header: "Scored", isNumeric: true, cell: ({ scored }) => formatCount(scored) },
]

const SCORES = [0, 100] as const

/** How well responses keep to the glossary of the project: by model, over time, and which terms are broken. */
export function AdherenceSection({ projectId }: { readonly projectId: string }) {
  const report = useQuery(api.measures.adherence.queryOptions({ projectId }))
  return (
    <Section
      title="Adherence"
      description="Scores from 0 to 100 of how well responses keep to the project's glossary, from its pinned release. Responses without any term or military format have no score."
    >
      <Loaded query={report} subject="The adherence">
        {(data) =>
          data.kind === "no-glossary" ? (
            <EmptyState title="No glossary is pinned">
              A lead pins a glossary in the settings of the project. Its responses are then scored, and appear here.
            </EmptyState>
          ) : data.models.every(({ scored }) => scored === 0) ? (
            <EmptyState title="No response has a score yet">
              Scores come with the first responses that use a term of the glossary, or while they are scored anew.
            </EmptyState>
          ) : (
            <Measured report={data} />
          )
        }
      </Loaded>
    </Section>
  )
}

function Measured({ report: { models, weeks, groups, concepts, rewrites } }: { readonly report: Report }) {
  const points = useMemo(() => weeks.map(({ week, group, mean }) => ({ week, value: mean, series: group })), [weeks])
  const isCourse = new Set(weeks.map(({ week }) => week)).size > 1
  return (
    <>
      {rewrites.rewrites > 0 && (
        <Figures
          figures={[
            {
              label: "What rewrites gain",
              value: gainWords(rewrites.gain?.value ?? 0),
              hint: rewrites.gain === null ? "" : `95 % interval ${estimateWords(rewrites.gain)}`,
            },
            {
              label: "Better than what they rewrite",
              value: formatCount(rewrites.better),
              hint: `of ${countOf(rewrites.rewrites, "rewrite")} scored`,
            },
            { label: "Worse", value: formatCount(rewrites.worse) },
          ]}
        />
      )}
      <Subsection title="By model">
        <div className="grid items-start gap-4 xl:grid-cols-[2fr_3fr]">
          <MeansPlot models={models} />
          <Table label="Adherence by model" columns={modelColumns} rows={models} keyOf={({ model }) => model} />
        </div>
      </Subsection>
      {isCourse && (
        <Subsection title="By week of the response">
          <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr]">
            <WeeksPlot
              label={`Mean adherence of ${groups.length} models by week. The table has the numbers.`}
              axis="Mean score"
              points={points}
              domain={SCORES}
            />
            <LongTable label="Adherence by week, rows that scroll">
              <Table
                label="Adherence by week"
                columns={weekColumns}
                rows={weeks}
                keyOf={({ week, group }) => `${week} ${group}`}
              />
            </LongTable>
          </div>
        </Subsection>
      )}
      <BrokenConcepts groups={groups} concepts={concepts} />
    </>
  )
}
