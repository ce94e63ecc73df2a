import { failureOf } from "../../../api/failure-of.ts"
import type { Guidelines } from "../../../guidelines/guidelines-query.ts"
import { GuidelinesReading } from "../../../guidelines/guidelines-reading.tsx"
import { useAcknowledge } from "../../../guidelines/use-acknowledge.ts"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { formatInstant } from "../../../words/format-instant.ts"
import { ScreenHeading } from "../screen-heading.tsx"

interface GuidelinesGateProps {
  readonly projectId: string
  readonly guidelines: Guidelines
  readonly onPass: () => void
}

/** Guidelines that are to be read before the next task: the first time all of them, later what changed. */
export default function GuidelinesGate({ projectId, guidelines, onPass }: GuidelinesGateProps) {
  const { current, acknowledged, acknowledgedText } = guidelines
  const acknowledge = useAcknowledge(projectId, onPass)
  if (current === null) return null
  const title = acknowledged === null ? "Read this first" : "The guidelines changed"
  return (
    <div className="flex min-h-[calc(100dvh-2*var(--banner-height)-var(--header-height)-3.125rem)] flex-col">
      <div className="mx-auto flex w-full max-w-4xl flex-1 flex-col gap-4 px-4 py-6">
        <ScreenHeading>{title}</ScreenHeading>
        <div>
          <p aria-hidden className="text-xl font-bold tracking-tight">
            {title}
          </p>
          <p className="max-w-prose text-muted">
            {acknowledged === null
              ? "This is how answers are judged in this project. You find it again at any time beside the task."
              : `Version ${current.version} stands since ${formatInstant(current.createdAt)}; you read version ${acknowledged} before.`}
          </p>
        </div>
        <section aria-label="Guidelines" className="rounded-lg border border-line bg-surface px-5 py-4 shadow-raised">
          <GuidelinesReading text={current.text} lastRead={acknowledgedText ?? undefined} />
        </section>
      </div>
      <div data-page-foot className="sticky bottom-(--banner-height) border-t border-line bg-surface shadow-overlay">
        <div className="mx-auto flex max-w-4xl flex-col gap-2 px-4 py-3">
          {acknowledge.error !== null && (
            <Notice
              kind="warning"
              title="That you read this could not be noted"
              action={<Button onPress={onPass}>Go on to the task</Button>}
            >
              {failureOf(acknowledge.error).message} You can work on: you are asked again before the next task.
            </Notice>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="primary"
              isPending={acknowledge.isPending}
              onPress={() => acknowledge.mutate({ projectId, version: current.version })}
            >
              I have read this
            </Button>
            <span className="text-sm text-muted">Your next task is ready behind it.</span>
          </div>
        </div>
      </div>
    </div>
  )
}
