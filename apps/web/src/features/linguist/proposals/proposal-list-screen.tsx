import type { ProposalState } from "@readback/domain"
import type { AppRouter } from "@readback/server/api"
import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { useAccount, useMay } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { LevelBadge } from "../../../classification/level-badge.tsx"
import { useMarkPage } from "../../../classification/page-level.ts"
import { Page } from "../../../shell/page.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { Button } from "../../../ui/button.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { Tabs } from "../../../ui/tabs.tsx"
import { formatCount } from "../../../words/format-count.ts"
import { formatInstant } from "../../../words/format-instant.ts"
import { optionsOf } from "../options-of.ts"
import { draftMemory } from "../workbench/draft-memory.ts"
import { NewProposalDialog } from "./new-proposal-dialog.tsx"
import { ProposalStateBadge } from "./proposal-state-badge.tsx"
import { proposalStates, sizeWords } from "./proposal-words.ts"

type Row = inferRouterOutputs<AppRouter>["proposals"]["list"][number]

const ALL = "all"
const states = [
  { id: ALL, label: "All" },
  ...optionsOf({
    draft: proposalStates.draft.label,
    proposed: proposalStates.proposed.label,
    approved: proposalStates.approved.label,
    published: proposalStates.published.label,
    withdrawn: proposalStates.withdrawn.label,
  } satisfies Record<ProposalState, string>),
] as const

const columnsOf = (glossaryId: string): readonly Column<Row>[] => [
  { id: "number", header: "No.", isNumeric: true, className: "w-12", cell: ({ number }) => number },
  {
    id: "title",
    header: "Proposal",
    isRowHeader: true,
    className: "min-w-56",
    cell: ({ id, title }) => (
      <Link
        to="/workbench/$glossaryId/proposals/$proposalId"
        params={{ glossaryId, proposalId: id }}
        className="text-accent-ink underline"
      >
        {title}
      </Link>
    ),
  },
  {
    id: "state",
    header: "State",
    cell: ({ state, releaseNumber }) => (
      <span className="flex flex-wrap items-center gap-1.5">
        <ProposalStateBadge state={state} />
        {releaseNumber !== null && <span className="text-xs text-muted">release {releaseNumber}</span>}
      </span>
    ),
  },
  { id: "size", header: "Changes", className: "min-w-32", cell: ({ counts }) => sizeWords(counts) },
  { id: "author", header: "By", cell: ({ author }) => author?.name ?? "The program" },
  { id: "approver", header: "Approved by", cell: ({ approver }) => approver?.name ?? "-" },
  { id: "comments", header: "Comments", isNumeric: true, cell: ({ comments }) => formatCount(comments) },
  {
    id: "at",
    header: "Last changed",
    className: "min-w-28",
    cell: ({ updatedAt }) => formatInstant(updatedAt),
  },
]

interface ProposalListScreenProps {
  readonly glossaryId: string
  readonly state: ProposalState | undefined
  readonly onState: (state: ProposalState | undefined) => void
  readonly onBegun: (proposalId: string) => void
}

/** Every proposal to change a glossary. */
export function ProposalListScreen({ glossaryId, state, onState, onBegun }: ProposalListScreenProps) {
  const glossary = useQuery(api.glossaries.head.queryOptions({ glossaryId }))
  const list = useQuery(api.proposals.list.queryOptions({ glossaryId }))
  const mayEdit = useMay("glossary:edit")
  const personId = useAccount().id
  const [isBeginning, setIsBeginning] = useState(false)
  useMarkPage(glossary.data?.classification)
  const begin = mayEdit && (
    <Button variant="primary" onPress={() => setIsBeginning(true)}>
      New proposal
    </Button>
  )
  const count = (id: (typeof states)[number]["id"]) =>
    list.data?.filter((row) => id === ALL || row.state === id).length ?? 0
  return (
    <Page>
      <PageHeader
        title="Proposals"
        breadcrumb={
          <Breadcrumb current="Proposals">
            <Link to="/workbench/$glossaryId" params={{ glossaryId }}>
              Workbench of {glossary.data?.name ?? "the glossary"}
            </Link>
          </Breadcrumb>
        }
        description="Changes that one person writes and another approves. What is approved goes out with the next release."
        aside={glossary.data !== undefined && <LevelBadge level={glossary.data.classification} />}
        actions={begin}
      />
      <Loaded query={list} subject="The proposals">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Nobody has proposed anything yet" action={begin}>
              {mayEdit
                ? "Begin a proposal, or edit a concept in the workbench: its change goes into one."
                : "Linguists propose changes here."}
            </EmptyState>
          ) : (
            <Tabs
              label="State"
              tabs={states.map(({ id, label }) => ({
                id,
                label,
                aside: <span className="text-xs text-muted tabular-nums">{formatCount(count(id))}</span>,
              }))}
              current={state ?? ALL}
              onChange={(id) => onState(id === ALL ? undefined : id)}
            >
              <Rows rows={rows.filter((row) => state === undefined || row.state === state)} glossaryId={glossaryId} />
            </Tabs>
          )
        }
      </Loaded>
      {isBeginning && (
        <NewProposalDialog
          glossaryId={glossaryId}
          onDone={(id) => {
            setIsBeginning(false)
            if (id === undefined) return
            draftMemory(personId, glossaryId).keep(id)
            onBegun(id)
          }}
        />
      )}
    </Page>
  )
}

function Rows({ rows, glossaryId }: { readonly rows: readonly Row[]; readonly glossaryId: string }) {
  if (rows.length === 0) return <EmptyState title="No proposal is in this state">Look under another one.</EmptyState>
  return <Table label="Proposals" columns={columnsOf(glossaryId)} rows={rows} keyOf={({ id }) => id} />
}
