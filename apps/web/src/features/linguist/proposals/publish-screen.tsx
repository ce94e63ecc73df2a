import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { useMay } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { LevelBadge } from "../../../classification/level-badge.tsx"
import { useMarkPage } from "../../../classification/page-level.ts"
import { Page } from "../../../shell/page.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { Section } from "../../../ui/section.tsx"
import { ImpactPanel } from "../impact/impact-panel.tsx"
import { PublishForm } from "./publish-form.tsx"

/** Makes what is approved the next release of a glossary. */
export function PublishScreen({ glossaryId }: { readonly glossaryId: string }) {
  const head = useQuery(api.glossaries.head.queryOptions({ glossaryId }))
  const mayApprove = useMay("glossary:approve")
  useMarkPage(head.data?.classification)
  return (
    <Page>
      <PageHeader
        title="Publish a release"
        breadcrumb={
          <Breadcrumb current="Publish">
            <Link to="/workbench/$glossaryId" params={{ glossaryId }}>
              Workbench of {head.data?.name ?? "the glossary"}
            </Link>
          </Breadcrumb>
        }
        description="A release never changes. Projects that follow the newest one go on to it; the others stay with theirs."
        aside={head.data !== undefined && <LevelBadge level={head.data.classification} />}
      />
      <Loaded query={head} subject="The glossary">
        {({ approved, releaseId, releaseNumber }) =>
          approved.length === 0 ? (
            <EmptyState
              title="Nothing is approved since the last release"
              action={
                <>
                  <Link
                    to="/workbench/$glossaryId/proposals"
                    params={{ glossaryId }}
                    className="text-accent-ink underline"
                  >
                    Look at the proposals
                  </Link>
                  {releaseId !== null && (
                    <Link to="/glossaries/$releaseId" params={{ releaseId }} className="text-accent-ink underline">
                      Read release {releaseNumber}
                    </Link>
                  )}
                </>
              }
            >
              What another linguist has approved waits here.
            </EmptyState>
          ) : (
            <>
              <Section title="Approved and waiting">
                <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
                  {approved.map(({ proposalId, number, title }) => (
                    <li key={proposalId} className="flex gap-3 px-4 py-2.5">
                      <span className="text-muted tabular-nums">{number}</span>
                      <Link
                        to="/workbench/$glossaryId/proposals/$proposalId"
                        params={{ glossaryId, proposalId }}
                        className="text-accent-ink underline"
                      >
                        {title}
                      </Link>
                    </li>
                  ))}
                </ul>
              </Section>
              <ImpactPanel glossaryId={glossaryId} />
              {mayApprove ? (
                <PublishForm glossaryId={glossaryId} next={(releaseNumber ?? 0) + 1} />
              ) : (
                <Notice kind="info" title="Linguists and administrators publish" isAnnounced={false} />
              )}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
