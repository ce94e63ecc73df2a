import type { LocatedIssue } from "@readback/domain"
import { useState } from "react"
import { Badge } from "../ui/badge.tsx"
import { Button } from "../ui/button.tsx"
import { CopyButton } from "../ui/copy-button.tsx"
import { Icon } from "../ui/icon.tsx"
import { type Column, Table } from "../ui/table.tsx"
import { countOf } from "../words/format-count.ts"
import { downloadText } from "./download-text.ts"
import { issuesCsv } from "./issues-csv.ts"

const STEP = 50

const columns: readonly Column<LocatedIssue>[] = [
  { id: "line", header: "Line", isNumeric: true, cell: (issue) => issue.line },
  {
    id: "severity",
    header: "Severity",
    cell: ({ severity }) => (
      <Badge tone={severity}>
        <Icon name={severity === "error" ? "ban" : "warning"} />
        {severity === "error" ? "Error" : "Warning"}
      </Badge>
    ),
  },
  { id: "field", header: "Field", className: "font-mono text-xs", cell: (issue) => issue.field ?? "" },
  { id: "message", header: "What is wrong", className: "min-w-72", cell: (issue) => issue.message },
]

interface IssueListProps {
  readonly issues: readonly LocatedIssue[]
  /** How many there are in all; the server sends the first ones only. */
  readonly total: number
  readonly fileName: string
}

/** Defects of an imported file with their lines, to read, copy or take away as CSV. */
export function IssueList({ issues, total, fileName }: IssueListProps) {
  const [shown, setShown] = useState(STEP)
  if (issues.length === 0) return null
  const csv = issuesCsv(issues)
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm font-semibold">
          {countOf(total, "issue")}
          {total > issues.length && `; the first ${issues.length} are listed`}
        </p>
        <div className="flex flex-wrap gap-1">
          <CopyButton text={csv} label="Copy as CSV" />
          <Button
            variant="quiet"
            size="compact"
            onPress={() => downloadText(`${fileName}-issues.csv`, "text/csv", csv)}
          >
            <Icon name="download" />
            Download CSV
          </Button>
        </div>
      </div>
      <Table
        label={`Issues of ${fileName}`}
        columns={columns}
        rows={issues.slice(0, shown)}
        keyOf={(issue, index) => `${issue.line} ${index}`}
      />
      {shown < issues.length && (
        <div>
          <Button onPress={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, issues.length - shown)} more of {issues.length - shown}
          </Button>
        </div>
      )}
    </div>
  )
}
