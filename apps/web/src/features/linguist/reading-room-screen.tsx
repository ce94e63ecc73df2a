import { Link } from "@tanstack/react-router"
import type { Concept } from "@readback/glossary"
import { useState } from "react"
import { useMay } from "../../api/account.ts"
import { Loaded } from "../../api/loaded.tsx"
import { LevelBadge } from "../../classification/level-badge.tsx"
import { Page } from "../../shell/page.tsx"
import { Breadcrumb } from "../../ui/breadcrumb.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { Button } from "../../ui/button.tsx"
import { Icon } from "../../ui/icon.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { ConceptSearch } from "./concept-search.tsx"
import { ReleaseDownloads } from "./release-downloads.tsx"
import { ReleaseList } from "./release-list.tsx"
import { ReleaseNotes } from "./release-notes.tsx"
import { useRelease } from "./release-query.ts"
import type { Reading } from "./use-reading.ts"

interface ReadingRoomScreenProps {
  readonly releaseId: string
  readonly reading: Reading
  readonly onReading: (reading: Reading) => void
}

/** Where a release of a glossary is read. */
export function ReadingRoomScreen({ releaseId, reading, onReading }: ReadingRoomScreenProps) {
  const release = useRelease(releaseId)
  const mayEdit = useMay("glossary:edit")
  const [isDownloading, setIsDownloading] = useState(false)
  return (
    <Page>
      <PageHeader
        title={release.data?.title ?? "Glossary"}
        breadcrumb={
          <Breadcrumb current={release.data === undefined ? "Release" : `Release ${release.data.number}`}>
            <Link to="/glossaries">Glossaries</Link>
          </Breadcrumb>
        }
        aside={release.data !== undefined && <LevelBadge level={release.data.classification} />}
        actions={
          <>
            {mayEdit && release.data !== undefined && (
              <Link
                to="/workbench/$glossaryId"
                params={{ glossaryId: release.data.glossaryId }}
                className={buttonStyle("primary")}
              >
                Workbench
              </Link>
            )}
            <Link to="/glossaries/$releaseId/dictionary" params={{ releaseId }} className={buttonStyle()}>
              Dictionary
            </Link>
            <Link to="/glossaries/$releaseId/abbreviations" params={{ releaseId }} className={buttonStyle()}>
              Abbreviations
            </Link>
            <Link to="/glossaries/$releaseId/compare" params={{ releaseId }} className={buttonStyle()}>
              Compare
            </Link>
            <Button onPress={() => setIsDownloading(true)}>
              <Icon name="download" />
              Download
            </Button>
          </>
        }
      />
      <Loaded query={release} subject="The glossary" lines={10}>
        {({ concepts, language, glossaryId }) => (
          <>
            <ConceptSearch
              releaseId={releaseId}
              concepts={concepts}
              language={language}
              reading={reading}
              onChange={onReading}
            />
            <ReleaseNotes glossaryId={glossaryId} releaseId={releaseId} />
            <ReleaseList glossaryId={glossaryId} shownId={releaseId} />
          </>
        )}
      </Loaded>
      {isDownloading && (
        <ReleaseDownloads
          releaseId={releaseId}
          isMultilingual={release.data?.concepts.some(isMultilingual) ?? false}
          onClose={() => setIsDownloading(false)}
        />
      )}
    </Page>
  )
}

const isMultilingual = ({ terms }: Concept): boolean => terms.some(({ language }) => language !== undefined)
