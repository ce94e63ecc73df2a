import type { GlossaryImportReport } from "@readback/server/api"
import { IssueList } from "../../issues/issue-list.tsx"
import { Figures } from "../../ui/figures.tsx"
import { Notice } from "../../ui/notice.tsx"
import { formatCount } from "../../words/format-count.ts"

interface GlossaryReportProps {
  readonly report: GlossaryImportReport
  readonly fileName: string
}

/** What a glossary import did. */
export function GlossaryReport({ report, fileName }: GlossaryReportProps) {
  const { kind, releaseNumber, counts, issues } = report
  return (
    <>
      {kind === "imported" && (
        <Notice kind={counts.errors > 0 ? "warning" : "success"} title={`Release ${releaseNumber} is made`}>
          Projects go on with the release that they have pinned until their settings are saved again.
        </Notice>
      )}
      {kind === "unchanged" && (
        <Notice kind="info" title={`Nothing new: release ${releaseNumber} already says this`}>
          No release was added.
        </Notice>
      )}
      {kind === "refused" && (
        <Notice kind="error" title="Refused: nothing was changed">
          Mend what is listed below, or import again and keep the good entries.
        </Notice>
      )}
      <Figures
        figures={[
          { label: "Rows", value: formatCount(counts.rows) },
          { label: "Concepts", value: formatCount(counts.concepts) },
          { label: "Terms", value: formatCount(counts.terms) },
          { label: "Rows skipped", value: formatCount(counts.skipped) },
          {
            label: "Quarantined",
            value: formatCount(counts.quarantined),
            hint: "Too ambiguous to be looked for in texts",
          },
        ]}
      />
      <IssueList issues={issues} total={counts.errors + counts.warnings} fileName={fileName} />
    </>
  )
}
