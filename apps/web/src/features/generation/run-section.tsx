import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Section } from "../../ui/section.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatCount } from "../../words/format-count.ts"
import { formatInstant } from "../../words/format-instant.ts"
import type { Run } from "./generation-types.ts"
import { isUnderWay, POLL_MS } from "./is-under-way.ts"
import { RunBadge } from "./run-badge.tsx"

const columns: readonly Column<Run>[] = [
  {
    id: "name",
    header: "Run",
    isRowHeader: true,
    className: "min-w-40",
    cell: ({ id, projectId, name }) => (
      <Link
        to="/projects/$projectId/generate/$runId"
        params={{ projectId, runId: id }}
        className="font-medium underline hover:no-underline"
      >
        {name}
      </Link>
    ),
  },
  { id: "state", header: "State", cell: ({ state }) => <RunBadge state={state} /> },
  {
    id: "kind",
    header: "What",
    cell: ({ kind }) => (kind === "responses" ? "Answers" : "Pre-labels"),
  },
  {
    id: "models",
    header: "Models",
    className: "min-w-40",
    cell: ({ models }) => [...new Set(models.map(({ model }) => model ?? "one you may not see"))].join(", "),
  },
  {
    id: "calls",
    header: "Calls",
    isNumeric: true,
    cell: ({ counts, total }) => `${formatCount(counts["done"] ?? 0)} / ${formatCount(total)}`,
  },
  {
    id: "comparisons",
    header: "Comparisons",
    isNumeric: true,
    cell: ({ kind, counts }) => (kind === "responses" ? formatCount(counts["comparisons"] ?? 0) : "-"),
  },
  { id: "by", header: "By", cell: ({ createdBy }) => createdBy ?? "Readback" },
  { id: "at", header: "When", className: "whitespace-nowrap", cell: ({ createdAt }) => formatInstant(createdAt) },
]

/** The newest runs of a project; those under way are followed. */
export function RunSection({ projectId }: { readonly projectId: string }) {
  const runs = useQuery({
    ...api.generation.runs.queryOptions({ projectId }),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) === true ? POLL_MS : false),
  })
  return (
    <Section title="Runs">
      <Loaded query={runs} subject="The runs" lines={3}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title="No model has answered yet">
              Import prompts, see that there is an endpoint, and start a run. Its answers become comparisons to label.
            </EmptyState>
          ) : (
            <Table label="Runs" columns={columns} rows={all} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
    </Section>
  )
}
