import type { ImportReport } from "@readback/server/api"
import { IssueList } from "../../issues/issue-list.tsx"
import { Badge } from "../../ui/badge.tsx"
import { Notice } from "../../ui/notice.tsx"
import { ProgressBar } from "../../ui/progress-bar.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import type { FileImport } from "./file-import.ts"
import { formatName } from "./format-name.ts"

/** One file of an import: how far it is, or what became of it. */
export function FileImportCard({ fileImport }: { readonly fileImport: FileImport }) {
  const { file, state } = fileImport
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="min-w-0 font-medium">{file.name}</p>
        {state.kind === "waiting" && <Badge>Waiting</Badge>}
        {state.kind === "cancelled" && <Badge>Cancelled</Badge>}
      </div>
      {state.kind === "sending" && (
        <ProgressBar
          label={state.share < 1 ? "Sending" : "Checking and storing"}
          share={state.share < 1 ? state.share : undefined}
          words={state.share < 1 ? `${Math.floor(state.share * 100)} %` : "A large file takes a while"}
        />
      )}
      {state.kind === "failed" && (
        <Notice kind="error" title="The file was not imported">
          {state.message}
        </Notice>
      )}
      {state.kind === "cancelled" && (
        <p className="text-sm text-muted">Rows that were already stored stay; importing the file again completes it.</p>
      )}
      {state.kind === "reported" && <Report report={state.report} fileName={file.name} />}
    </li>
  )
}

function Report({ report, fileName }: { readonly report: ImportReport; readonly fileName: string }) {
  const { kind, counts, format, issues } = report
  const added = `${countOf(counts.prompts, "prompt")}, ${countOf(counts.responses, "response")} and ${countOf(counts.comparisons, "comparison")} added`
  const noticeKind = kind === "refused" ? "error" : counts.errors > 0 ? "warning" : "success"
  return (
    <>
      <Notice kind={noticeKind} title={kind === "refused" ? "Refused: nothing was stored" : added}>
        {countOf(counts.rows, "line")} read{format !== null && ` as ${formatName(format)}`}.
        {counts.duplicates > 0 && ` ${formatCount(counts.duplicates)} already there.`}
        {counts.errors > 0 && ` ${countOf(counts.errors, "error")}.`}
        {counts.warnings > 0 && ` ${countOf(counts.warnings, "warning")}.`}
      </Notice>
      <IssueList issues={issues} total={counts.errors + counts.warnings} fileName={fileName} />
    </>
  )
}
