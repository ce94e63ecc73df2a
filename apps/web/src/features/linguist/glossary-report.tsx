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
  const { kind, counts, issues } = report
  return (
    <>
      {kind === "proposed" && (
        <Notice kind={counts.errors > 0 ? "warning" : "success"} title="A proposal is made">
          It adds {formatCount(counts.added)} concepts, changes {formatCount(counts.changed)} and removes{" "}
          {formatCount(counts.removed)}. Nothing is in use before another linguist approves it and a release is
          published.
        </Notice>
      )}
      {kind === "unchanged" && (
        <Notice kind="info" title="Nothing new: the glossary already says this">
          No proposal was made.
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
