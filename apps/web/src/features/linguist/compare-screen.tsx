import { useQuery } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { LevelBadge } from "../../classification/level-badge.tsx"
import { Page } from "../../shell/page.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { Select } from "../../ui/select.tsx"
import { formatInstant } from "../../words/format-instant.ts"
import { ComparedReleases } from "./compared-releases.tsx"
import { ReleaseCrumbs } from "./release-crumbs.tsx"
import { useRelease } from "./release-query.ts"

/** The older and the newer of the releases that are compared. */
interface ReleasePair {
  readonly from: string
  readonly to: string
}

interface CompareScreenProps {
  readonly releaseId: string
  /** The other release; undefined stands for the one before. */
  readonly otherId: string | undefined
  readonly onChoose: (pair: ReleasePair) => void
}

/** What changed from one release of a glossary to another. */
export function CompareScreen({ releaseId, otherId, onChoose }: CompareScreenProps) {
  const release = useRelease(releaseId)
  const glossaryId = release.data?.glossaryId ?? ""
  const releases = useQuery({
    ...api.glossaries.releases.queryOptions({ glossaryId }),
    enabled: release.data !== undefined,
  })
  const number = release.data?.number ?? 0
  const from = otherId ?? releases.data?.find((one) => one.number < number)?.id ?? releases.data?.at(-1)?.id
  const options = (releases.data ?? []).map((one) => ({
    id: one.id,
    label: `Release ${one.number}, ${formatInstant(one.createdAt)}`,
  }))
  return (
    <Page>
      <PageHeader
        title="Compare releases"
        breadcrumb={<ReleaseCrumbs releaseId={releaseId} release={release.data} current="Compare" />}
        aside={release.data !== undefined && <LevelBadge level={release.data.classification} />}
      />
      <Loaded query={release} subject="The glossary" lines={10}>
        {() => (
          <Loaded query={releases} subject="The releases" lines={10}>
            {(all) =>
              all.length === 1 ? (
                <EmptyState title="This glossary has one release">Import its next one to compare the two.</EmptyState>
              ) : (
                <>
                  <div className="grid max-w-2xl gap-3 sm:grid-cols-2">
                    <Select
                      label="From"
                      options={options}
                      value={from ?? null}
                      onChange={(id) => onChoose({ from: id, to: releaseId })}
                    />
                    <Select
                      label="To"
                      options={options}
                      value={releaseId}
                      onChange={(id) => onChoose({ from: from ?? releaseId, to: id })}
                    />
                  </div>
                  {from !== undefined && <ComparedReleases key={`${from} ${releaseId}`} from={from} to={releaseId} />}
                </>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}
