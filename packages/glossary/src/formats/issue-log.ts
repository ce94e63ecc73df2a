import type { Issue } from "./issue.ts"

const mostOfAFile = 999

/** Collects the issues of a file, but no more than a person would read. */
export interface IssueLog {
  add(issue: Issue): void
  /** The issues in order of their lines; the last says how many were left out. */
  list(): readonly Issue[]
}

/** A log that keeps a thousand issues, or as many as wanted, with the one that says how many more there are, and errors before warnings. */
export function issueLog(mostKept: number = mostOfAFile): IssueLog {
  const kept = { error: [] as Issue[], warning: [] as Issue[] }
  let leftOut = 0
  let lastLine = 1
  return {
    add(issue) {
      lastLine = issue.line
      if (kept[issue.severity].length < mostKept) kept[issue.severity].push(issue)
      else leftOut += 1
    },
    list() {
      const room = Math.max(0, mostKept - kept.error.length)
      const issues = [...kept.error, ...kept.warning.slice(0, room)].sort((a, b) => a.line - b.line)
      const hidden = leftOut + Math.max(0, kept.warning.length - room)
      if (hidden === 0) return issues
      const message = `${hidden} more issues are not listed. Mend those above and import the file again.`
      return [...issues, { line: lastLine, severity: "warning", code: "issues-left-out", message }]
    },
  }
}
