import { ImportId, ProjectId } from "@readback/domain"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { IssueList } from "../../../issues/issue-list.tsx"
import { Button } from "../../../ui/button.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { ProgressBar } from "../../../ui/progress-bar.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { formatName } from "../format-name.ts"

const POLL_MS = 700

interface RunningImportProps {
  readonly projectId: string
  readonly importId: string
  readonly fileName: string
  readonly onEnded: () => void
}

/** An import that runs on the server, with the way to cancel it; or what became of it. It goes on without this page. */
export function RunningImport({ projectId, importId, fileName, onEnded }: RunningImportProps) {
  const which = { projectId: ProjectId.parse(projectId), importId: ImportId.parse(importId) }
  const queries = useQueryClient()
  const { data: run } = useQuery(
    api.material.import.queryOptions(which, {
      refetchInterval: ({ state }) => (isGoing(state.data?.state) ? POLL_MS : false),
    }),
  )
  const again = () => queries.invalidateQueries(api.material.import.queryFilter(which))
  const cancel = useMutation(api.material.cancelImport.mutationOptions({ onSettled: again }))
  const resume = useMutation(api.material.resumeImport.mutationOptions({ onSettled: again }))
  const hasEnded = run !== undefined && !isGoing(run.state)
  const tell = useRef(onEnded)
  useEffect(() => {
    tell.current = onEnded
  })
  useEffect(() => {
    if (hasEnded) tell.current()
  }, [hasEnded])

  if (run === undefined || isGoing(run.state)) {
    const { step, done, total } = run?.progress ?? { step: "checking" as const, done: 0, total: 0 }
    const share = total === 0 ? undefined : Math.min(1, done / total)
    const words =
      step === "storing" ? `${formatCount(done)} of ${countOf(total, "row")}` : "every line before the first is stored"
    return (
      <div className="flex flex-col gap-2">
        <ProgressBar label={step === "storing" ? "Storing" : "Checking"} share={share} words={words} />
        <div className="flex items-center justify-between gap-2 text-sm text-muted">
          It goes on when you leave this page.
          <Button size="compact" isPending={cancel.isPending} onPress={() => cancel.mutate(which)}>
            Cancel
          </Button>
        </div>
      </div>
    )
  }
  const { state, counts, format, issues } = run
  const added = `${countOf(counts.prompts, "prompt")}, ${countOf(counts.responses, "response")} and ${countOf(counts.comparisons, "comparison")} added`
  const title = {
    done: added,
    refused: "Refused: nothing was stored",
    cancelled: `Cancelled: ${added}`,
    failed: "Broken off: what was stored stays; importing the file again completes it",
  }[state as "done" | "refused" | "cancelled" | "failed"]
  const kind =
    state === "refused" || state === "failed"
      ? "error"
      : state === "cancelled" || counts.errors > 0
        ? "warning"
        : "success"
  return (
    <>
      <Notice
        kind={kind}
        title={title}
        action={
          run.canGoOn && (
            <Button isPending={resume.isPending} onPress={() => resume.mutate(which)}>
              Go on
            </Button>
          )
        }
      >
        {countOf(counts.rows, "line")} read{format !== null && ` as ${formatName(format)}`}.
        {counts.duplicates > 0 && ` ${formatCount(counts.duplicates)} already there.`}
        {counts.errors > 0 && ` ${countOf(counts.errors, "error")}.`}
        {counts.warnings > 0 && ` ${countOf(counts.warnings, "warning")}.`}
      </Notice>
      {resume.error !== null && (
        <Notice kind="error" title="The import did not go on">
          {failureOf(resume.error).message}
        </Notice>
      )}
      <IssueList issues={issues} total={counts.errors + counts.warnings} fileName={fileName} />
    </>
  )
}

/** "held" is what an import still is for a moment after it was started. */
const isGoing = (state: string | undefined): boolean => state === undefined || state === "running" || state === "held"
