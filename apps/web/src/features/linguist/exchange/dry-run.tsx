import type { GlossaryImportReport } from "@readback/server/api"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/section.tsx"
import { ImportReport } from "./import-report.tsx"
import { Progress } from "./progress.tsx"
import type { useDryRun } from "./use-dry-run.ts"

interface DryRunProps {
  readonly step: number
  readonly run: ReturnType<typeof useDryRun>
  readonly fileName: string
  /** What the import did in the end, where that was not a proposal. */
  readonly outcome: GlossaryImportReport | undefined
  /** What is still to be chosen before the file can be tried. */
  readonly isMissing: string | undefined
}

/** What the import would do: tried by itself whenever a choice changes. */
export function DryRun({ step, run, fileName, outcome, isMissing }: DryRunProps) {
  const report = outcome ?? run.data
  const isTrying = outcome === undefined && (run.data === undefined || run.isPlaceholderData)
  return (
    <Section
      title={`${step}. What it would do`}
      description="Tried without changing anything, anew with each choice that you make."
    >
      {isMissing !== undefined ? (
        <p className="text-muted">{isMissing}</p>
      ) : outcome === undefined && run.error !== null && !run.isFetching ? (
        <Notice
          kind="error"
          title="The file could not be tried"
          action={<Button onPress={() => void run.refetch()}>Try again</Button>}
        >
          {failureOf(run.error).message}
        </Notice>
      ) : (
        <>
          {isTrying && !run.isCancelled && (
            <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
              <div className="min-w-64 flex-1">
                <Progress share={run.share} />
              </div>
              <Button onPress={run.cancel}>Cancel</Button>
            </div>
          )}
          {run.isCancelled && outcome === undefined && (
            <Notice
              kind="info"
              title="Cancelled: nothing was changed"
              action={<Button onPress={() => void run.refetch()}>Try again</Button>}
            />
          )}
          {report !== undefined && (
            <div aria-busy={isTrying} className={`flex flex-col gap-4 ${isTrying ? "opacity-60" : ""}`}>
              <ImportReport report={report} fileName={fileName} />
            </div>
          )}
        </>
      )}
    </Section>
  )
}
