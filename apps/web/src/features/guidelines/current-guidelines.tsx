import { failureOf } from "../../api/failure-of.ts"
import type { Guidelines } from "../../guidelines/guidelines-query.ts"
import { GuidelinesReading } from "../../guidelines/guidelines-reading.tsx"
import { unreadVersion } from "../../guidelines/unread-version.ts"
import { useAcknowledge } from "../../guidelines/use-acknowledge.ts"
import { Button } from "../../ui/button.tsx"
import { Notice } from "../../ui/notice.tsx"
import { formatInstant } from "../../words/format-instant.ts"

interface CurrentGuidelinesProps {
  readonly projectId: string
  readonly guidelines: Guidelines
  readonly current: NonNullable<Guidelines["current"]>
}

/** The guidelines as they stand, with what changed for whoever has not read them yet. */
export function CurrentGuidelines({ projectId, guidelines, current }: CurrentGuidelinesProps) {
  const acknowledge = useAcknowledge(projectId)
  const unread = unreadVersion(guidelines)
  const lastRead = unread === undefined ? undefined : (guidelines.acknowledgedText ?? undefined)
  return (
    <div className="flex max-w-4xl flex-col gap-3">
      <p className="text-sm text-muted">
        Published {formatInstant(current.createdAt)}
        {current.by === null ? "" : ` by ${current.by}`}
        {guidelines.acknowledged === current.version && " · You have read this version"}
      </p>
      <section
        aria-label="Text of the guidelines"
        className="rounded-lg border border-line bg-surface px-5 py-4 shadow-raised"
      >
        <GuidelinesReading key={lastRead} text={current.text} lastRead={lastRead} />
      </section>
      {acknowledge.error !== null && (
        <Notice kind="error" title="That you read this could not be noted">
          {failureOf(acknowledge.error).message}
        </Notice>
      )}
      {unread !== undefined && (
        <div>
          <Button
            variant={guidelines.mayPublish ? "secondary" : "primary"}
            isPending={acknowledge.isPending}
            onPress={() => acknowledge.mutate({ projectId, version: unread })}
          >
            I have read this
          </Button>
        </div>
      )}
    </div>
  )
}
