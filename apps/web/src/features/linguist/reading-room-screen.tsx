import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { LevelBadge } from "../../classification/level-badge.tsx"
import { useMarkPage } from "../../classification/page-level.ts"
import { Page } from "../../shell/page.tsx"
import { Breadcrumb } from "../../ui/breadcrumb.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { ConceptSearch } from "./concept-search.tsx"

/** Where a release of a glossary is read. */
export function ReadingRoomScreen({ releaseId }: { readonly releaseId: string }) {
  const release = useQuery(api.glossaries.release.queryOptions({ releaseId }, { staleTime: Number.POSITIVE_INFINITY }))
  useMarkPage(release.data?.classification)
  const title = release.data?.title ?? "Glossary"
  return (
    <Page>
      <PageHeader
        title={title}
        breadcrumb={
          <Breadcrumb current={release.data === undefined ? "Release" : `Release ${release.data.number}`}>
            <Link to="/glossaries">Glossaries</Link>
          </Breadcrumb>
        }
        aside={release.data !== undefined && <LevelBadge level={release.data.classification} />}
      />
      <Loaded query={release} subject="The glossary" lines={10}>
        {({ concepts, hash }) => (
          <>
            <ConceptSearch concepts={concepts} />
            <p className="text-xs text-muted">Content hash (SHA-256): {hash}</p>
          </>
        )}
      </Loaded>
    </Page>
  )
}
