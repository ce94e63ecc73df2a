import type { GlossaryImportReport } from "@readback/server/api"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { Progress } from "./progress.tsx"

interface ProposeBarProps {
  /** What the import would do, as far as that is known for the choices as they are. */
  readonly report: GlossaryImportReport | undefined
  readonly isReady: boolean
  /** The share of the file that was sent while the proposal is made. */
  readonly sentShare: number | undefined
  readonly error: Error | null
  readonly onPropose: () => void
  readonly onCancel: () => void
}

/** The last step, in sight however long the report is: makes the proposal. */
export function ProposeBar({ report, isReady, sentShare, error, onPropose, onCancel }: ProposeBarProps) {
  return (
    <div
      data-page-foot
      className="sticky bottom-(--banner-height) z-10 -mx-4 flex flex-col gap-3 border-t border-line bg-surface px-4 py-2.5 sm:-mx-6 sm:px-6 xl:rounded-t-lg xl:border-x"
    >
      {error !== null && (
        <Notice kind="error" title="The proposal was not made; your choices are kept">
          {failureOf(error).message}
        </Notice>
      )}
      {sentShare !== undefined && <Progress share={sentShare} />}
      <div className="flex flex-wrap items-center justify-end gap-2">
        <p role="status" className="mr-auto text-sm text-muted">
          {isReady && report !== undefined && wordsOf(report)}
        </p>
        {sentShare !== undefined && <Button onPress={onCancel}>Cancel</Button>}
        <Button variant="primary" isPending={sentShare !== undefined} isDisabled={!isReady} onPress={onPropose}>
          Make the proposal
        </Button>
      </div>
    </div>
  )
}

function wordsOf({ counts }: GlossaryImportReport): string {
  const changes = `It adds ${countOf(counts.added, "concept")}, changes ${formatCount(counts.changed)} and removes ${formatCount(counts.removed)}`
  return counts.errors === 0 ? `${changes}.` : `${changes}; ${countOf(counts.errors, "defect")} left out.`
}
