import { Notice } from "../../ui/notice.tsx"
import { countOf } from "../../words/format-count.ts"

interface ExportIssuesProps {
  readonly issues: readonly {
    readonly severity: "error" | "warning"
    readonly code: string
    readonly message: string
    readonly count: number
  }[]
}

/** What the check against the trainer's rules found in a file that is not made yet. */
export function ExportIssues({ issues }: ExportIssuesProps) {
  if (issues.length === 0) return null
  const isBroken = issues.some(({ severity }) => severity === "error")
  return (
    <Notice
      kind={isBroken ? "error" : "warning"}
      title={isBroken ? "This file would be refused" : "This file trains, with a caveat"}
    >
      <ul className="flex flex-col gap-1">
        {issues.map(({ code, message, count }) => (
          <li key={code}>
            {message}
            {count > 1 && ` (${countOf(count, "row")})`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
