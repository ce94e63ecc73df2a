import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"
import type { ReactNode } from "react"
import { Loaded } from "../../api/loaded.tsx"
import { LevelBadge } from "../../classification/level-badge.tsx"
import { Page } from "../../shell/page.tsx"
import { Button } from "../../ui/button.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { formatInstant } from "../../words/format-instant.ts"
import { ReleaseCrumbs } from "./release-crumbs.tsx"
import { useRelease } from "./release-query.ts"

type Release = inferRouterOutputs<AppRouter>["glossaries"]["release"]

interface PrintedReleaseProps {
  readonly releaseId: string
  /** What is made of the release, such as "Dictionary". */
  readonly title: string
  readonly children: (release: Release) => ReactNode
}

/** A page made for paper: which glossary, which release, of when, under which marking, and a button that prints it. */
export function PrintedRelease({ releaseId, title, children }: PrintedReleaseProps) {
  const release = useRelease(releaseId)
  const { data } = release
  return (
    <Page>
      <div className="print:[&_nav]:hidden">
        <PageHeader
          title={data === undefined ? title : `${data.title}: ${title.toLowerCase()}`}
          breadcrumb={<ReleaseCrumbs releaseId={releaseId} release={data} current={title} />}
          aside={data !== undefined && <LevelBadge level={data.classification} />}
          description={
            data !== undefined && (
              <>
                Release {data.number} of {formatInstant(data.releasedAt)}
                <span className="block text-xs break-all">SHA-256 {data.hash}</span>
              </>
            )
          }
          actions={
            <div className="print:hidden">
              <Button variant="primary" onPress={() => globalThis.print()}>
                Print
              </Button>
            </div>
          }
        />
      </div>
      <Loaded query={release} subject="The glossary" lines={10}>
        {children}
      </Loaded>
    </Page>
  )
}
