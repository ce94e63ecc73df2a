import type { FlagResolution } from "@readback/domain"
import type { AppRouter } from "@readback/server/api"
import { useMutation } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Badge } from "../../ui/badge.tsx"
import { Button } from "../../ui/button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { formatInstant } from "../../words/format-instant.ts"
import { reasonWords } from "./queue-words.ts"
import { useQueueChange } from "./use-queue-change.ts"

type Report = inferRouterOutputs<AppRouter>["queue"]["flags"][number]

const done: Readonly<Record<FlagResolution, string>> = {
  noted: "Noted",
  restored: "Shown again",
  removed: "Kept out",
}

interface ReportCardProps {
  readonly projectId: string
  readonly report: Report
  readonly mayResolve: boolean
}

/** One report: who says what of which prompt, and what became of it. */
export function ReportCard({ projectId, report, mayResolve }: ReportCardProps) {
  const { reason, resolution } = report
  const [note, setNote] = useState("")
  const [isRemoving, setIsRemoving] = useState(false)
  const changed = useQueueChange(projectId)
  const resolve = useMutation(
    api.queue.resolveFlag.mutationOptions({
      onSuccess: async (_, input) => {
        await changed(done[input.resolution])
        setIsRemoving(false)
      },
    }),
  )
  const isSpill = reason === "spill"
  const isOpen = resolution === null
  const error = resolve.error === null ? undefined : failureOf(resolve.error).message
  const decide = (next: FlagResolution) => {
    const words = note.trim()
    resolve.mutate({ flagId: report.id, resolution: next, ...(words === "" ? {} : { note: words }) })
  }
  return (
    <article
      aria-label={`${reasonWords[reason]}, reported by ${report.by}`}
      className={`flex flex-col gap-3 rounded-lg border bg-surface p-4 shadow-raised ${isOpen && isSpill ? "border-error" : "border-line"}`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge tone={isSpill ? "error" : "warning"}>{reasonWords[reason]}</Badge>
        <span className="font-semibold">{report.by}</span>
        <span className="text-muted">{formatInstant(report.createdAt)}</span>
        <span className="ml-auto">
          {isOpen ? <Badge tone="accent">Open</Badge> : <Badge tone="neutral">{done[resolution]}</Badge>}
        </span>
      </div>
      {report.note !== null && <p className="max-w-prose whitespace-pre-wrap">{report.note}</p>}
      <blockquote className="line-clamp-3 border-l-2 border-line pl-3 text-sm text-muted">{report.prompt}</blockquote>
      {!isOpen && (
        <p className="text-sm text-muted">
          {done[resolution]} by {report.resolvedBy}
          {report.resolvedAt !== null && `, ${formatInstant(report.resolvedAt)}`}
          {report.resolutionNote !== null && `: ${report.resolutionNote}`}
        </p>
      )}
      {error !== undefined && !isRemoving && (
        <Notice kind="error" title="Nothing was changed">
          {error}
        </Notice>
      )}
      {mayResolve && isOpen && (
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-56 flex-1">
            <TextField label="Note on the decision" value={note} onChange={setNote} />
          </div>
          {isSpill ? (
            <Button isPending={resolve.isPending} onPress={() => decide("restored")}>
              Show the prompt again
            </Button>
          ) : (
            <Button isPending={resolve.isPending} onPress={() => decide("noted")}>
              Nothing to do
            </Button>
          )}
          <Button variant="danger" onPress={() => setIsRemoving(true)}>
            Keep the prompt out
          </Button>
        </div>
      )}
      {mayResolve && resolution === "removed" && (
        <div>
          <Button size="compact" variant="quiet" isPending={resolve.isPending} onPress={() => decide("restored")}>
            Show the prompt again after all
          </Button>
        </div>
      )}
      <ConfirmDialog
        title="Keep this prompt out?"
        isOpen={isRemoving}
        onClose={() => setIsRemoving(false)}
        deed="Keep it out"
        isPending={resolve.isPending}
        error={error}
        onConfirm={() => decide("removed")}
      >
        Nobody is given it any more, and its judgments count nowhere. It can be shown again later. It is not deleted:
        for that, follow your site’s rules for spills.
      </ConfirmDialog>
    </article>
  )
}
