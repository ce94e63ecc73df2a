import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Page } from "../../shell/page.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Figures } from "../../ui/figures.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { Section } from "../../ui/section.tsx"
import { formatCount } from "../../words/format-count.ts"
import { JudgmentTable } from "./judgment-table.tsx"

function midnight(): string {
  const day = new Date()
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}

/** What the person has done in a project: today, in all, and the latest judgments. */
export function WorkScreen({ projectId }: { readonly projectId: string }) {
  const [since] = useState(midnight)
  const progress = useQuery(api.labeling.progress.queryOptions({ projectId, since }))
  const start = (
    <Link to="/projects/$projectId/label" params={{ projectId }} className={buttonStyle("primary")}>
      {progress.data?.total === 0 ? "Start labeling" : "Go on labeling"}
    </Link>
  )
  return (
    <Page>
      <PageHeader title="My work" actions={progress.data !== undefined && progress.data.total > 0 && start} />
      <Loaded query={progress} subject="Your work">
        {({ today, total, latest }) =>
          total === 0 ? (
            <EmptyState title="You have not judged anything yet" action={start}>
              Every judgment that you send appears here.
            </EmptyState>
          ) : (
            <>
              <div className="max-w-md">
                <Figures
                  figures={[
                    { label: "Judgments today", value: formatCount(today) },
                    { label: "In all", value: formatCount(total) },
                  ]}
                />
              </div>
              <Section title="Latest judgments">
                <JudgmentTable judgments={latest} />
              </Section>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
