import { useQuery, useQueryClient } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useMayIn } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { EmptyState } from "../../ui/empty-state.tsx"
import { Icon } from "../../ui/icon.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { Section } from "../../ui/section.tsx"
import { ExportCounts } from "./export-counts.tsx"
import { ExportHistory } from "./export-history.tsx"
import { LoadSnippet } from "./load-snippet.tsx"
import { TrainingRow } from "./training-row.tsx"

/** Long enough for the server to have recorded an ordinary export after the browser began to save it. */
const RECORDED_AFTER_MS = 2_000

/** Shows what an export would hold and hands it out. */
export function ExportScreen({ projectId }: { readonly projectId: string }) {
  const preview = useQuery(api.material.previewExport.queryOptions({ projectId }))
  const mayExport = useMayIn(projectId, "export:create")
  const queries = useQueryClient()
  const refreshHistory = () => {
    setTimeout(() => void queries.invalidateQueries(api.material.exports.queryFilter({ projectId })), RECORDED_AFTER_MS)
  }
  const hasRows = (preview.data?.counts["rows"] ?? 0) > 0
  return (
    <Page>
      <PageHeader
        title="Export"
        description="Training rows in TRL's preference format: one JSON object a line with prompt, chosen, rejected and metadata."
        actions={
          mayExport &&
          hasRows && (
            <a
              href={`/api/projects/${projectId}/exports/trl_preference.jsonl`}
              download
              onClick={refreshHistory}
              className={buttonStyle("primary")}
            >
              <Icon name="download" />
              Download trl_preference.jsonl
            </a>
          )
        }
      />
      <Loaded query={preview} subject="The preview" lines={6}>
        {({ counts, rows }) => (
          <>
            <ExportCounts counts={counts} />
            {rows.length === 0 ? (
              <EmptyState title="There is no row to export yet">
                Rows come from judgments that prefer one response, and from rewrites. Labelers have to judge first.
              </EmptyState>
            ) : (
              <Section title="The first rows" description="Exactly as in the file, only broken into lines.">
                {rows.map((row, index) => (
                  <TrainingRow key={row.id} row={row} number={index + 1} isOpen={index === 0} />
                ))}
              </Section>
            )}
          </>
        )}
      </Loaded>
      <LoadSnippet />
      <ExportHistory projectId={projectId} />
    </Page>
  )
}
