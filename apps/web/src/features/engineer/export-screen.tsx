import { useQuery, useQueryClient } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useMayIn } from "../../api/project.ts"
import { Page } from "../../shell/page.tsx"
import { buttonStyle } from "../../ui/button-style.ts"
import { Icon } from "../../ui/icon.tsx"
import { PageHeader } from "../../ui/page-header.tsx"
import { ExportChoice } from "./export-choice.tsx"
import { ExportHistory } from "./export-history.tsx"
import { ExportPreview } from "./export-preview.tsx"
import { LoadSnippet } from "./load-snippet.tsx"
import { ReleaseList } from "./releases/release-list.tsx"
import { useExportChoice } from "./use-export-choice.ts"

/** Long enough for the server to have recorded an ordinary export after the browser began to save it. */
const RECORDED_AFTER_MS = 2_000

/** Shows what an export would hold, for whichever trainer, and hands it out. */
export function ExportScreen({ projectId }: { readonly projectId: string }) {
  const targets = useQuery(api.material.exportTargets.queryOptions({ projectId }))
  const { target, options, choose, setOption } = useExportChoice(targets.data ?? [])
  const preview = useQuery({
    ...api.material.previewExport.queryOptions({ projectId, target: target?.name ?? "", options }),
    enabled: target !== undefined,
  })
  const mayExport = useMayIn(projectId, "export:create")
  const queries = useQueryClient()
  const refreshHistory = () => {
    setTimeout(() => void queries.invalidateQueries(api.material.exports.queryFilter({ projectId })), RECORDED_AFTER_MS)
  }
  const hasRows = (preview.data?.counts["rows"] ?? 0) > 0
  const query = new URLSearchParams(options).toString()
  return (
    <Page>
      <PageHeader
        title="Export"
        description="Training files, one JSON object a line. Every row is checked against its trainer's rules before it leaves."
        actions={
          mayExport &&
          hasRows &&
          target !== undefined && (
            <a
              href={`/api/projects/${projectId}/exports/${target.fileName}${query === "" ? "" : `?${query}`}`}
              download
              onClick={refreshHistory}
              className={buttonStyle("primary")}
            >
              <Icon name="download" />
              Download {target.fileName}
            </a>
          )
        }
      />
      <Loaded query={targets} subject="The kinds of files" lines={4}>
        {(all) =>
          target !== undefined && (
            <>
              <ExportChoice targets={all} target={target} options={options} onTarget={choose} onOption={setOption} />
              <ExportPreview projectId={projectId} target={target.name} options={options} />
              <LoadSnippet snippet={target.snippet} />
            </>
          )
        }
      </Loaded>
      <ReleaseList projectId={projectId} />
      <ExportHistory projectId={projectId} />
    </Page>
  )
}
