import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { inferRouterOutputs } from "@trpc/server"
import { useCallback } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Figures } from "../../ui/figures.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Plot, type PlotLibrary } from "../../ui/plot.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatCount } from "../../words/format-count.ts"
import { intervalWords, oddsWords, percentWords, rankWords } from "./result-words.ts"

type Board = inferRouterOutputs<AppRouter>["measures"]["leaderboard"]
type Standing = Board["models"][number]
type Encounter = Board["encounters"][number]

const standingColumns: readonly Column<Standing>[] = [
  { id: "rank", header: "Rank", cell: (one) => rankWords(one), className: "whitespace-nowrap" },
  { id: "model", header: "Model", isRowHeader: true, cell: ({ model }) => model },
  { id: "rating", header: "Rating", isNumeric: true, cell: ({ rating }) => Math.round(rating.value) },
  { id: "interval", header: "95 % interval", isNumeric: true, cell: ({ rating }) => intervalWords(rating) },
  { id: "rate", header: "Wins of all", isNumeric: true, cell: ({ winRate }) => percentWords(winRate) },
  { id: "wins", header: "Won", isNumeric: true, cell: ({ wins }) => formatCount(wins) },
  { id: "ties", header: "Tied", isNumeric: true, cell: ({ ties }) => formatCount(ties) },
  { id: "losses", header: "Lost", isNumeric: true, cell: ({ losses }) => formatCount(losses) },
  {
    id: "bad",
    header: "Both unacceptable",
    isNumeric: true,
    cell: ({ bothUnacceptable }) => formatCount(bothUnacceptable),
  },
]

const isSure = ({ difference }: Encounter): boolean => difference.low > 0 || difference.high < 0

const encounterColumns: readonly Column<Encounter>[] = [
  { id: "pair", header: "Models", isRowHeader: true, cell: ({ first, second }) => `${first} against ${second}` },
  { id: "difference", header: "Difference", isNumeric: true, cell: ({ difference }) => Math.round(difference.value) },
  { id: "interval", header: "95 % interval", isNumeric: true, cell: ({ difference }) => intervalWords(difference) },
  { id: "sure", header: "Told apart", cell: (one) => (isSure(one) ? "Yes" : "Not yet") },
  { id: "wins", header: "Won", isNumeric: true, cell: ({ wins }) => formatCount(wins) },
  { id: "ties", header: "Tied", isNumeric: true, cell: ({ ties }) => formatCount(ties) },
  { id: "losses", header: "Lost", isNumeric: true, cell: ({ losses }) => formatCount(losses) },
]

const rowHeight = 34

/** Which models people prefer, and how sure that is. */
export function ModelsSection({ projectId }: { readonly projectId: string }) {
  const board = useQuery(api.measures.leaderboard.queryOptions({ projectId }))
  return (
    <Section
      title="Models"
      description="Bradley-Terry ratings with ties; 400 points are odds of ten to one. Intervals resample prompts, because judgments of one prompt go together."
    >
      <Loaded query={board} subject="The comparison of models">
        {(data) => (data.models.length < 2 ? <NoModels projectId={projectId} /> : <Standings board={data} />)}
      </Loaded>
    </Section>
  )
}

function NoModels({ projectId }: { readonly projectId: string }) {
  return (
    <EmptyState
      title="No two models have been compared yet"
      action={
        <Link to="/projects/$projectId" params={{ projectId }} className="font-semibold underline">
          See the progress
        </Link>
      }
    >
      Models are ranked as soon as people have judged responses of two of them, and the imported rows name the models.
    </EmptyState>
  )
}

function Standings({ board }: { readonly board: Board }) {
  const { models, encounters, groups, position, length, judgments, prompts } = board
  const draw = useCallback(
    (library: PlotLibrary) => ({
      height: rowHeight * models.length + 64,
      marginLeft: Math.min(260, 20 + 7.2 * Math.max(...models.map(({ model }) => model.length))),
      marginRight: 20,
      marginBottom: 44,
      x: { label: "Rating", grid: true, nice: true, labelOffset: 38 },
      y: { label: null, domain: models.map(({ model }) => model) },
      marks: [
        library.ruleX([1000], { stroke: "var(--control)", strokeDasharray: "3 3" }),
        library.ruleY(models, {
          y: "model",
          x1: (one: Standing) => one.rating.low,
          x2: (one: Standing) => one.rating.high,
          stroke: "var(--accent)",
          strokeWidth: 3,
          strokeLinecap: "round",
        }),
        library.dot(models, {
          y: "model",
          x: (one: Standing) => one.rating.value,
          r: 5.5,
          fill: "var(--accent)",
          stroke: "var(--surface)",
          strokeWidth: 1.5,
        }),
      ],
    }),
    [models],
  )
  const best = models[0]?.model ?? ""
  return (
    <>
      {groups.length > 1 && (
        <Notice kind="warning" isAnnounced={false} title="Some models are not connected by wins">
          {`No chain of wins leads from each of these groups to the others: ${groups.map((group) => group.join(", ")).join(" — ")}. Ratings across groups are held together by a prior only; more comparisons between them are needed.`}
        </Notice>
      )}
      <div className="rounded-lg border border-line bg-surface p-4 shadow-raised">
        <Plot
          label={`Ratings of ${models.length} models with 95 % intervals; ${best} is highest. The table below has the numbers.`}
          draw={draw}
        />
      </div>
      <Table label="Ratings" columns={standingColumns} rows={models} keyOf={({ model }) => model} />
      <Figures
        figures={[
          { label: "Judgments", value: formatCount(judgments), hint: `on ${formatCount(prompts)} prompts` },
          { label: "Standing on the left", value: oddsWords(position), hint: "with models held equal" },
          { label: "Being longer", value: oddsWords(length), hint: "by one standard deviation" },
        ]}
      />
      <h3 className="text-base font-semibold">Model against model</h3>
      <Table
        label="Model against model"
        columns={encounterColumns}
        rows={encounters}
        keyOf={({ first, second }) => `${first} ${second}`}
      />
    </>
  )
}
