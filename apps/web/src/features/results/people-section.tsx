import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Badge } from "../../ui/badge.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatCount } from "../../words/format-count.ts"
import { formatDuration } from "../../words/format-duration.ts"
import { KappaMatrix } from "./kappa-matrix.tsx"
import { LongTable } from "./long-table.tsx"
import { percentWords } from "./result-words.ts"
import { Subsection } from "./subsection.tsx"

type People = inferRouterOutputs<AppRouter>["measures"]["labelers"]
type Labeler = People["labelers"][number]
type Meeting = People["pairs"][number]

/** Below this probability a leaning to one side is more than chance. */
const unlikely = 0.01
const shareOf = (part: number, whole: number): string => (whole === 0 ? "-" : percentWords(part / whole))

const labelerColumns: readonly Column<Labeler>[] = [
  { id: "name", header: "Name", isRowHeader: true, cell: ({ name }) => name },
  { id: "judgments", header: "Judgments", isNumeric: true, cell: ({ judgments }) => formatCount(judgments) },
  { id: "others", header: "Same as others", isNumeric: true, cell: (one) => shareOf(one.sameAsOthers, one.withOthers) },
  {
    id: "left",
    header: "Left preferred",
    isNumeric: true,
    cell: (one) => (
      <span className="inline-flex items-center gap-1.5">
        {one.leftP < unlikely && <Badge tone="warning">leans</Badge>}
        {shareOf(one.leftChosen, one.preferences)}
      </span>
    ),
  },
  {
    id: "longer",
    header: "Longer preferred",
    isNumeric: true,
    cell: (one) => shareOf(one.longerChosen, one.lengthsDiffer),
  },
  {
    id: "ties",
    header: "Ties",
    isNumeric: true,
    className: "whitespace-nowrap",
    cell: ({ ties, judgments }) => shareOf(ties, judgments),
  },
  {
    id: "bad",
    header: "Both unacceptable",
    isNumeric: true,
    cell: (one) => shareOf(one.bothUnacceptable, one.judgments),
  },
  { id: "time", header: "Median time", isNumeric: true, cell: ({ medianMs }) => formatDuration(medianMs) },
]

const meetingColumns: readonly Column<Meeting>[] = [
  { id: "people", header: "People", isRowHeader: true, cell: ({ first, second }) => `${first} and ${second}` },
  { id: "shared", header: "Pairs in common", isNumeric: true, cell: ({ shared }) => formatCount(shared) },
  { id: "same", header: "Same verdict", isNumeric: true, cell: ({ same, shared }) => shareOf(same, shared) },
  {
    id: "kappa",
    header: "Kappa, weighted",
    isNumeric: true,
    cell: ({ kappa }) => (kappa === null ? "from 30 pairs" : kappa.kappa.toFixed(2)),
  },
  {
    id: "interval",
    header: "95 % interval",
    isNumeric: true,
    cell: ({ kappa }) => (kappa === null ? "-" : `${kappa.low.toFixed(2)} to ${kappa.high.toFixed(2)}`),
  },
]

/** How each person judges, for those who coach; habits are no faults. */
export function PeopleSection({ projectId }: { readonly projectId: string }) {
  const people = useQuery(api.measures.labelers.queryOptions({ projectId }))
  return (
    <Section
      title="People"
      description="Habits to talk about, not marks: “leans” says that somebody prefers one side of the screen more often than chance explains."
    >
      <Loaded query={people} subject="The figures of people">
        {({ labelers, pairs }) =>
          labelers.length === 0 ? (
            <EmptyState title="Nobody has judged anything yet">Each person who judges appears here.</EmptyState>
          ) : (
            <>
              <Table label="People" columns={labelerColumns} rows={labelers} keyOf={({ userId }) => userId} />
              {pairs.length > 0 && (
                <Subsection title="Two and two">
                  <KappaMatrix labelers={labelers} pairs={pairs} />
                  <LongTable label="Agreement of two people, rows that scroll">
                    <Table
                      label="Agreement of two people"
                      columns={meetingColumns}
                      rows={pairs}
                      keyOf={({ firstId, secondId }) => `${firstId} ${secondId}`}
                    />
                  </LongTable>
                </Subsection>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
