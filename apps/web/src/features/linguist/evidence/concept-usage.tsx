import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { buttonStyle } from "../../../ui/button-style.ts"
import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import { TermStatusBadge } from "../term-status-badge.tsx"
import { type Usage, UsageBars } from "./usage-bars.tsx"
import { UsageWeeks } from "./usage-weeks.tsx"

type TermUse = Usage["terms"][number]

const columns: readonly Column<TermUse>[] = [
  { id: "term", header: "Term", isRowHeader: true, cell: ({ text }) => text },
  { id: "status", header: "Status", cell: ({ status }) => <TermStatusBadge status={status} /> },
  { id: "uses", header: "Uses", isNumeric: true, cell: ({ uses }) => formatCount(uses) },
  { id: "in", header: "Texts with it", isNumeric: true, cell: ({ usedIn }) => formatCount(usedIn) },
]

interface ConceptUsageProps {
  readonly glossaryId: string
  readonly conceptId: string
}

/** How often one concept is used, by each of its terms, by whom and when. */
export function ConceptUsage({ glossaryId, conceptId }: ConceptUsageProps) {
  const usage = useQuery(api.evidence.usage.queryOptions({ glossaryId, conceptId }))
  return (
    <Loaded query={usage} subject="The usage" lines={10}>
      {({ name, terms, models, groups, weeks, isComplete }) => (
        <div className="flex flex-col gap-6">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-lg font-bold">{name}</h2>
            <Link
              to="/workbench/$glossaryId/concordance"
              params={{ glossaryId }}
              search={{ concept: conceptId }}
              className={buttonStyle()}
            >
              Find in texts
            </Link>
          </div>
          {!isComplete && (
            <p className="text-sm text-muted">
              It stands in more texts than are counted: the figures are of the first 50,000 that hold it.
            </p>
          )}
          <section aria-label="By term" className="flex flex-col gap-2">
            <h3 className="text-base font-semibold">By term</h3>
            <Table label="By term" columns={columns} rows={terms} keyOf={({ text }, index) => `${text} ${index}`} />
          </section>
          <UsageBars title="By model" header="Model" unnamed="Without a model" rows={models} />
          <UsageBars title="By labeler group, in rewrites" header="Group" unnamed="No group" rows={groups} />
          <UsageWeeks weeks={weeks} />
        </div>
      )}
    </Loaded>
  )
}
