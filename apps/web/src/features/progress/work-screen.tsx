import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Page } from "../../shell/page.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { HistorySection } from "./history-section.tsx"
import { ownDays } from "./own-days.ts"
import { OwnFiguresSection } from "./own-figures.tsx"
import { OwnSuggestions } from "./own-suggestions.tsx"
import { ReworkList } from "./rework-list.tsx"

/** What the person has done in a project: what is to be done again, how much, how fast, and every judgment. */
export function WorkScreen({ projectId }: { readonly projectId: string }) {
  const [days] = useState(() => [...ownDays(new Date())])
  const figures = useQuery(api.labeling.figures.queryOptions({ projectId, days }))
  const start = (
    <Link to="/projects/$projectId/label" params={{ projectId }} className={buttonStyle("primary")}>
      {figures.data?.total === 0 ? "Start labeling" : "Go on labeling"}
    </Link>
  )
  return (
    <Page>
      <PageHeader title="My work" actions={figures.data !== undefined && figures.data.total > 0 && start} />
      <Loaded query={figures} subject="Your work">
        {(found) =>
          found.total === 0 ? (
            <>
              <EmptyState title="You have not judged anything yet" action={start}>
                Every judgment that you send appears here: to look at, and for a week to change.
              </EmptyState>
              <OwnSuggestions projectId={projectId} />
            </>
          ) : (
            <>
              <ReworkList projectId={projectId} />
              <OwnSuggestions projectId={projectId} />
              <OwnFiguresSection figures={found} />
              <HistorySection projectId={projectId} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
