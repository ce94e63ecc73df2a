import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { QueueState } from "@readback/domain"
import { api } from "../../api/api.ts"
import { useProject } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import type { QueueTab } from "../../shell/queue-tab.ts"
import { SpillAlert } from "../../shell/spill-alert.tsx"
import { Badge } from "../../ui/badge.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { Tabs } from "../../ui/tabs.tsx"
import { formatCount } from "../../words/format-count.ts"
import { QueueList } from "./queue-list.tsx"
import { stateWords } from "./queue-words.ts"
import { Reports } from "./reports.tsx"

const REFRESH_MS = 15_000

/** The queue of a project by state, and what labelers reported. */
export function QueueScreen({ projectId }: { readonly projectId: string }) {
  const { actions, openFlags } = useProject(projectId)
  const { show = "waiting" } = useSearch({ strict: false })
  const navigate = useNavigate()
  const counts = useQuery(api.queue.counts.queryOptions({ projectId }, { refetchInterval: REFRESH_MS })).data
  const mayReadReports = actions.includes("flag:read")
  const countOf = (state: QueueState) => {
    const known = counts?.[state]
    if (known === undefined) return undefined
    return known.count >= known.most ? `${formatCount(known.most)}+` : formatCount(known.count)
  }
  const tabs = [
    ...QueueState.options.map((state) => ({
      id: state as QueueTab,
      label: stateWords[state].label,
      aside: <span className="text-xs text-muted tabular-nums">{countOf(state)}</span>,
    })),
    ...(mayReadReports
      ? [
          {
            id: "reports" as const,
            label: "Reports",
            aside: <Badge tone={(openFlags ?? 0) > 0 ? "error" : "neutral"}>{formatCount(openFlags ?? 0)}</Badge>,
          },
        ]
      : []),
  ]
  const current = show === "reports" && !mayReadReports ? "waiting" : show
  return (
    <Page>
      <PageHeader title="Queue" description="What waits, who is at work on what, and what needs you." />
      <SpillAlert projectId={projectId} />
      <Tabs
        label="The queue by state"
        tabs={tabs}
        current={current}
        onChange={(id) =>
          void navigate({ to: "/projects/$projectId/queue", params: { projectId }, search: { show: id } })
        }
      >
        {current === "reports" ? (
          <Reports projectId={projectId} />
        ) : (
          <QueueList key={current} projectId={projectId} state={current} />
        )}
      </Tabs>
    </Page>
  )
}
