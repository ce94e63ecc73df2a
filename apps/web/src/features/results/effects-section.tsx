import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { countOf } from "../../words/format-count.ts"
import { EffectsPlot } from "./effects-plot.tsx"
import { effectNames, effectWords } from "./effect-words.ts"

type Report = inferRouterOutputs<AppRouter>["measures"]["effects"]
type Effect = Report["effects"][number]

const columns: readonly Column<Effect>[] = [
  { id: "name", header: "Effect", isRowHeader: true, cell: ({ name }) => effectNames[name] },
  { id: "odds", header: "Odds", isNumeric: true, cell: ({ odds }) => (odds === null ? "-" : odds.value.toFixed(2)) },
  {
    id: "interval",
    header: "95 % interval",
    isNumeric: true,
    className: "whitespace-nowrap",
    cell: ({ odds }) => (odds === null ? "-" : `${odds.low.toFixed(2)} to ${odds.high.toFixed(2)}`),
  },
  { id: "meaning", header: "What it says", cell: ({ odds }) => effectWords(odds) },
]

/** What sways people beside the models: the side of the screen, length, formatting and terms. */
export function EffectsSection({ projectId }: { readonly projectId: string }) {
  const report = useQuery(api.measures.effects.queryOptions({ projectId }))
  return (
    <Section
      title="Effects"
      description="By how much the odds of being preferred change on the left side, or with one standard deviation more of something, the models held equal. At 1 it makes no difference."
    >
      <Loaded query={report} subject="The effects">
        {(data) =>
          data.judgments === 0 ? (
            <EmptyState title="No two models have been compared yet">
              Effects are measured on judgments that compare responses of two named models.
            </EmptyState>
          ) : (
            <>
              <div className="grid items-start gap-4 xl:grid-cols-[2fr_3fr]">
                <EffectsPlot effects={data.effects} />
                <Table label="Effects" columns={columns} rows={data.effects} keyOf={({ name }) => name} />
              </div>
              <p className="max-w-prose text-sm text-muted">
                {`From ${countOf(data.judgments, "judgment")} on ${countOf(data.prompts, "prompt")}${data.isSample ? ", drawn by chance from more" : ""}. Intervals of ${countOf(data.resamples, "resample")} of prompts. Terms are counted under the project's glossary.`}
              </p>
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
