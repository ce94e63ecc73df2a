import { Link } from "@tanstack/react-router"
import { Badge } from "../../../ui/badge.tsx"
import { Section } from "../../../ui/section.tsx"
import { formatInstant } from "../../../words/format-instant.ts"
import { verdictText } from "../verdict-text.ts"
import type { JudgmentRecord } from "./record.ts"

interface RecordHistoryProps {
  readonly projectId: string
  readonly record: JudgmentRecord
  /** Where the other versions are opened. */
  readonly to: "/projects/$projectId/work/$judgmentId" | "/projects/$projectId/judgments/$judgmentId"
}

/** All versions of a judgment, and what reviewers said of each. */
export function RecordHistory({ projectId, record, to }: RecordHistoryProps) {
  const { versions, reviews, currentId, judgmentId } = record
  if (versions.length === 1 && reviews.length === 0) return null
  const order = record.task.responses.map(({ id }) => id)
  return (
    <Section title="Versions">
      <ol className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
        {versions.map((version, at) => (
          <li key={version.judgmentId} className="flex flex-col gap-1 px-4 py-3">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-semibold">
                {version.judgmentId === judgmentId ? (
                  `Version ${at + 1}`
                ) : (
                  <Link to={to} params={{ projectId, judgmentId: version.judgmentId }} className="underline">
                    Version {at + 1}
                  </Link>
                )}
              </span>
              <span className="text-sm text-muted">
                {formatInstant(version.createdAt)}: {verdictText(version.verdict, order)}
              </span>
              {version.judgmentId === currentId && <Badge tone="success">Counts</Badge>}
              {version.isTakenBack && <Badge tone="warning">Taken back</Badge>}
              {version.judgmentId === judgmentId && versions.length > 1 && <Badge tone="accent">Shown here</Badge>}
            </p>
            {reviews
              .filter((review) => review.judgmentId === version.judgmentId)
              .map(({ verdict, comment, createdAt }) => (
                <p key={createdAt} className="text-sm">
                  {verdict === "rework" ? "A reviewer asked for it again" : "A reviewer accepted it"},{" "}
                  {formatInstant(createdAt)}
                  {comment === null ? "." : `: ${comment}`}
                </p>
              ))}
          </li>
        ))}
      </ol>
    </Section>
  )
}
