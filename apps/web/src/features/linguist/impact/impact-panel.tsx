import { useMay } from "../../../api/account.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { EmptyState } from "../../../ui/empty-state.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { ProgressBar } from "../../../ui/progress-bar.tsx"
import { Section } from "../../../ui/section.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { ImpactReport } from "./impact-report.tsx"
import { useImpact } from "./use-impact.ts"

interface ImpactPanelProps {
  readonly glossaryId: string
  /** The proposal to preview; without one it is what publishing will do. */
  readonly proposalId?: string
}

/** What a change of the glossary would do to the texts that are stored: started by hand, live while it runs. */
export function ImpactPanel({ glossaryId, proposalId }: ImpactPanelProps) {
  const mayPreview = useMay("glossary:preview")
  const impact = useImpact({ glossaryId, proposalId })
  if (!mayPreview) return null
  const { state, error, isStarting } = impact
  const isRunning = state?.state === "waiting" || state?.state === "running"
  return (
    <Section
      title="Impact on stored texts"
      description={`Responses and rewrites of your projects, scored as ${proposalId === undefined ? "the newest release says and as the next one will" : "the glossary says now and as it would with this proposal"}. Nothing is stored.`}
      actions={
        !isRunning && (
          <Button onPress={impact.start} isPending={isStarting}>
            {state === undefined ? "Preview the impact" : "Preview again"}
          </Button>
        )
      }
    >
      {error !== null && (
        <Notice kind="error" title="The preview did not run">
          {failureOf(error).message}
        </Notice>
      )}
      {state === undefined && error === null && (
        <EmptyState title="No preview yet">
          A preview takes seconds: only texts that use the changed terms are looked at.
        </EmptyState>
      )}
      {isRunning && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3 rounded-lg border border-line bg-surface p-4 shadow-raised">
          <div className="min-w-64 flex-1">
            <ProgressBar
              label={state.state === "waiting" ? "Waiting for other previews" : "Comparing texts"}
              share={state.total === 0 ? undefined : state.done / state.total}
              words={paceWords(state)}
            />
          </div>
          <Button onPress={impact.cancel}>Cancel</Button>
        </div>
      )}
      {state?.state === "cancelled" && (
        <Notice kind="info" title="The preview was cancelled">
          {`${countOf(state.done, "text")} of ${formatCount(state.total)} had been compared. Nothing was changed.`}
        </Notice>
      )}
      {state?.state === "failed" && (
        <Notice kind="error" title="The preview did not run to its end">
          {state.error}
        </Notice>
      )}
      {state?.state === "done" && <ImpactReport result={state.result} />}
    </Section>
  )
}

const paceWords = ({ done, total, perSecond }: { done: number; total: number; perSecond: number }): string =>
  total === 0
    ? "Finding the texts"
    : `${formatCount(done)} of ${formatCount(total)}${perSecond > 0 ? `, ${formatCount(perSecond)} a second` : ""}`
