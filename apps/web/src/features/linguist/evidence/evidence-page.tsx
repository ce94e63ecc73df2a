import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useAccount } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { LevelBadge } from "../../../classification/level-badge.tsx"
import { levelOfPage, useMarkPage } from "../../../classification/page-level.ts"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { PageHeader } from "../../../ui/page-header.tsx"
import { EvidenceNav } from "./evidence-nav.tsx"

interface EvidencePageProps {
  readonly glossaryId: string
  readonly title: string
  readonly description: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** The frame of the pages that show what speaks for changes of a glossary. */
export function EvidencePage({ glossaryId, title, description, actions, children }: EvidencePageProps) {
  const { levels } = useAccount()
  const scope = useQuery(api.evidence.scope.queryOptions({ glossaryId }))
  const about = scope.data
  // What people wrote in projects stands on these pages, so they are marked as the highest of them.
  useMarkPage(
    about &&
      levelOfPage(levels, [
        about.glossary.classification,
        ...about.projects.map(({ classification }) => classification),
      ]),
  )
  return (
    <div className="mx-auto flex max-w-[100rem] flex-col gap-5 px-4 py-5 sm:px-6">
      <PageHeader
        title={title}
        description={description}
        breadcrumb={
          <Breadcrumb current={title}>
            <Link to="/workbench/$glossaryId" params={{ glossaryId }}>
              Workbench of {about?.glossary.name ?? "the glossary"}
            </Link>
          </Breadcrumb>
        }
        aside={about !== undefined && <LevelBadge level={about.glossary.classification} />}
        actions={actions}
      />
      <EvidenceNav glossaryId={glossaryId} />
      {children}
    </div>
  )
}
