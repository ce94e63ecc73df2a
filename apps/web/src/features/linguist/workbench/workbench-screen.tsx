import { Link } from "@tanstack/react-router"
import { useMay } from "../../../api/account.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { LevelBadge } from "../../../classification/level-badge.tsx"
import { Breadcrumb } from "../../../ui/breadcrumb.tsx"
import { buttonStyle } from "../../../ui/button-style.ts"
import { PageHeader } from "../../../ui/page-header.tsx"
import { EvidenceLink } from "../evidence/evidence-link.tsx"
import { ConceptTable } from "./concept-table.tsx"
import type { TableView } from "./use-rows.ts"
import { useHead } from "./use-head.ts"

interface WorkbenchScreenProps {
  readonly glossaryId: string
  readonly view: TableView
  readonly onView: (view: TableView) => void
  readonly onOpen: (conceptId: string, isNew: boolean) => void
}

/** Where linguists work on a glossary: every concept of its head, with what a draft makes of them. */
export function WorkbenchScreen({ glossaryId, view, onView, onOpen }: WorkbenchScreenProps) {
  const head = useHead(glossaryId)
  const mayEdit = useMay("glossary:edit")
  const mayImport = useMay("glossary:import")
  const about = head.data
  return (
    <div className="mx-auto flex min-h-[calc(100dvh-2*var(--banner-height)-var(--header-height))] max-w-[112rem] flex-col gap-3 px-4 py-3 sm:px-6">
      <PageHeader
        title={about?.name ?? "Glossary"}
        breadcrumb={
          <Breadcrumb current="Workbench">
            <Link to="/glossaries">Glossaries</Link>
          </Breadcrumb>
        }
        aside={about !== undefined && <LevelBadge level={about.classification} />}
        actions={
          <>
            {about !== undefined && about.releaseId !== null && (
              <Link to="/glossaries/$releaseId" params={{ releaseId: about.releaseId }} className={buttonStyle()}>
                Release {about.releaseNumber}
              </Link>
            )}
            {mayImport && (
              <Link to="/glossaries/import" search={{ glossary: glossaryId }} className={buttonStyle()}>
                Import
              </Link>
            )}
            <EvidenceLink glossaryId={glossaryId} className={buttonStyle()} />
            <Link to="/workbench/$glossaryId/proposals" params={{ glossaryId }} className={buttonStyle()}>
              Proposals
            </Link>
            <Link to="/workbench/$glossaryId/publish" params={{ glossaryId }} className={buttonStyle()}>
              {about === undefined || about.approved.length === 0
                ? "Publish"
                : `Publish ${about.approved.length} approved`}
            </Link>
          </>
        }
      />
      {(about === undefined || head.error !== null) && (
        <Loaded query={head} subject="The glossary" lines={12}>
          {() => null}
        </Loaded>
      )}
      {about !== undefined && (
        <ConceptTable head={about} mayEdit={mayEdit} view={view} onView={onView} onOpen={onOpen} />
      )}
    </div>
  )
}
