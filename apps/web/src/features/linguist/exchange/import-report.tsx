import type { GlossaryImportReport } from "@readback/server/api"
import { IssueList } from "../../../issues/issue-list.tsx"
import { Figures } from "../../../ui/figures.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { ImportChanges } from "./import-changes.tsx"
import { changesAnything } from "./import-plan.ts"
import { ImportProblems } from "./import-problems.tsx"

interface ImportReportProps {
  readonly report: GlossaryImportReport
  readonly fileName: string
}

/** What an import makes of a glossary: verdict, counts, defects of the file, problems it would bring, and changes. */
export function ImportReport({ report, fileName }: ImportReportProps) {
  const { kind, counts, issues, problems, changes } = report
  return (
    <>
      {kind === "refused" && (
        <Notice kind="error" title={counts.concepts === 0 ? "There is nothing to import in this file" : "Refused"}>
          {counts.concepts === 0
            ? "No entry could be read. The list below says why and what to do."
            : report.isBrokenOff
              ? "The file could be read only in part, so that nothing of it is taken. Mend what is listed below."
              : "The file has defects, which you chose to refuse it for. Mend what is listed below, or keep the good entries."}
        </Notice>
      )}
      {kind !== "refused" && !changesAnything(report) && (
        <Notice kind="info" title="Nothing would change">
          The glossary says all of this already{counts.leftOut > 0 && ", or you chose to leave it as it is"}.
        </Notice>
      )}
      {kind !== "refused" && (
        <Figures
          figures={[
            { label: "Concepts added", value: formatCount(counts.added) },
            { label: "Changed", value: formatCount(counts.changed) },
            { label: "Removed", value: formatCount(counts.removed) },
            { label: "Unchanged", value: formatCount(counts.unchanged) },
            { label: "Left out", value: formatCount(counts.leftOut), hint: "there already, and you add only" },
            { label: "Joined", value: formatCount(counts.joined), hint: "to a concept of another id" },
          ]}
        />
      )}
      <p className="text-sm text-muted">
        Read: {countOf(counts.rows, "row")}, which made {countOf(counts.concepts, "concept")} with{" "}
        {countOf(counts.terms, "term")}. {countOf(counts.skipped, "row")} skipped, {countOf(counts.errors, "error")},{" "}
        {countOf(counts.warnings, "warning")}.
        {counts.quarantined > 0 &&
          ` ${countOf(counts.quarantined, "term")} too ambiguous to be looked for in texts (quarantined).`}
      </p>
      <IssueList issues={issues} total={counts.errors + counts.warnings} fileName={fileName} />
      {kind !== "refused" && (
        <>
          <ImportProblems
            problems={problems}
            kinds={report.problemKinds}
            total={counts.newErrors + counts.newWarnings}
          />
          <ImportChanges changes={changes} total={counts.added + counts.changed + counts.removed} />
        </>
      )}
    </>
  )
}
