import { conceptName } from "@readback/glossary"
import { Link } from "@tanstack/react-router"
import { useMay } from "../../api/account.ts"
import { Loaded } from "../../api/loaded.tsx"
import { LevelBadge } from "../../classification/level-badge.tsx"
import { Page } from "../../shell/page.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { ConceptRecord } from "./concept-record.tsx"
import { ConceptHistory } from "./proposals/concept-history.tsx"
import { ReleaseCrumbs } from "./release-crumbs.tsx"
import { useRelease } from "./release-query.ts"

interface ConceptScreenProps {
  readonly releaseId: string
  readonly conceptId: string
}

/** One concept of a release, with everything that is known of it, at an address that stays. */
export function ConceptScreen({ releaseId, conceptId }: ConceptScreenProps) {
  const release = useRelease(releaseId)
  const mayEdit = useMay("glossary:edit")
  const mayReadTexts = useMay("evidence:read")
  const concept = release.data?.concepts.find(({ id }) => id === conceptId)
  const name = concept === undefined ? "Concept" : conceptName(concept)
  return (
    <Page>
      <PageHeader
        title={name}
        breadcrumb={<ReleaseCrumbs releaseId={releaseId} release={release.data} current={name} />}
        aside={release.data !== undefined && <LevelBadge level={release.data.classification} />}
        actions={
          release.data !== undefined && (
            <>
              {mayReadTexts && concept !== undefined && (
                <>
                  <Link
                    to="/workbench/$glossaryId/usage"
                    params={{ glossaryId: release.data.glossaryId }}
                    search={{ concept: conceptId }}
                    className={buttonStyle()}
                  >
                    Usage
                  </Link>
                  <Link
                    to="/workbench/$glossaryId/concordance"
                    params={{ glossaryId: release.data.glossaryId }}
                    search={{ concept: conceptId }}
                    className={buttonStyle()}
                  >
                    Find in texts
                  </Link>
                </>
              )}
              {mayEdit && (
                <Link
                  to="/workbench/$glossaryId/concepts/$conceptId"
                  params={{ glossaryId: release.data.glossaryId, conceptId }}
                  className={buttonStyle()}
                >
                  Edit
                </Link>
              )}
            </>
          )
        }
      />
      <Loaded query={release} subject="The concept" lines={8}>
        {({ concepts, glossaryId, language, number }) =>
          concept === undefined ? (
            <EmptyState
              title={`Release ${number} has no such concept`}
              action={
                <Link to="/glossaries/$releaseId" params={{ releaseId }} className="text-accent-ink underline">
                  Search this release
                </Link>
              }
            >
              It may have come or gone with another release.
            </EmptyState>
          ) : (
            <>
              <ConceptRecord releaseId={releaseId} concept={concept} concepts={concepts} language={language} />
              <ConceptHistory glossaryId={glossaryId} conceptId={conceptId} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
