import { Link } from "@tanstack/react-router"
import { Loaded } from "../../api/loaded.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Notice } from "../../ui/notice.tsx"
import { ProgressBar } from "../../ui/progress-bar.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import { LongTable } from "./long-table.tsx"
import { RatingsPlot } from "./ratings-plot.tsx"
import { intervalWords, percentWords, rankWords } from "./result-words.ts"
import { Subsection } from "./subsection.tsx"
import { type Board, useBoard } from "./use-board.ts"
import { winShare } from "./win-cells.ts"
import { WinMatrix } from "./win-matrix.tsx"

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
  { id: "share", header: "Wins of all", isNumeric: true, cell: (one) => percentWords(winShare(one)) },
  { id: "difference", header: "Difference", isNumeric: true, cell: ({ difference }) => Math.round(difference.value) },
  { id: "interval", header: "95 % interval", isNumeric: true, cell: ({ difference }) => intervalWords(difference) },
  { id: "sure", header: "Told apart", cell: (one) => (isSure(one) ? "Yes" : "Not yet") },
  { id: "wins", header: "Won", isNumeric: true, cell: ({ wins }) => formatCount(wins) },
  { id: "ties", header: "Tied", isNumeric: true, cell: ({ ties }) => formatCount(ties) },
  { id: "losses", header: "Lost", isNumeric: true, cell: ({ losses }) => formatCount(losses) },
]

/** Which models people prefer, and how sure that is. */
export function ModelsSection({ projectId }: { readonly projectId: string }) {
  const { instant, board, resampling } = useBoard(projectId)
  return (
    <Section
      title="Models"
      description="Bradley-Terry ratings with ties; 400 points are odds of ten to one. Intervals resample prompts, because judgments of one prompt go together."
    >
      <Loaded query={instant} subject="The comparison of models">
        {(data) =>
          data.models.length < 2 ? (
            <NoModels projectId={projectId} />
          ) : (
            <>
              <Resampling state={resampling} />
              <Standings board={board ?? data} />
            </>
          )
        }
      </Loaded>
    </Section>
  )
}

function Resampling({ state }: { readonly state: ReturnType<typeof useBoard>["resampling"] }) {
  if (state === undefined) return null
  if (state.state === "failed")
    return (
      <Notice kind="warning" title="Intervals are approximate">
        {state.error}
      </Notice>
    )
  const { done, total } = state
  return (
    <ProgressBar
      label="Intervals are approximate; better ones are being computed"
      share={done / total}
      words={`${formatCount(done)} of ${formatCount(total)} resamples`}
    />
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
  const { models, encounters, groups, judgments, prompts, resamples } = board
  return (
    <>
      {groups.length > 1 && (
        <Notice kind="warning" isAnnounced={false} title="Some models are not connected by wins">
          {`No chain of wins leads from each of these groups to the others: ${groups.map((group) => group.join(", ")).join(" — ")}. Ratings across groups are held together by a prior only; more comparisons between them are needed.`}
        </Notice>
      )}
      <RatingsPlot models={models} />
      <Table label="Ratings" columns={standingColumns} rows={models} keyOf={({ model }) => model} />
      <p className="text-sm text-muted">
        {`From ${countOf(judgments, "judgment")} on ${countOf(prompts, "prompt")}. `}
        {resamples === 0 ? "Intervals are approximate." : `Intervals of ${formatCount(resamples)} resamples.`}
      </p>
      <Subsection title="Model against model">
        <WinMatrix board={board} />
        <LongTable label="Model against model, rows that scroll">
          <Table
            label="Model against model"
            columns={encounterColumns}
            rows={encounters}
            keyOf={({ first, second }) => `${first} ${second}`}
          />
        </LongTable>
      </Subsection>
    </>
  )
}
