import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Button } from "../../ui/button.tsx"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { showToast } from "../../ui/toasts.ts"
import type { RunDetail } from "./generation-types.ts"
import { ResumeDialog } from "./resume-dialog.tsx"

/** Pause, resume, cancel: what the state of a run allows. */
export function RunActions({ run }: { readonly run: RunDetail }) {
  const [opened, setOpened] = useState<"resume" | "cancel">()
  const queries = useQueryClient()
  const ids = { projectId: run.projectId, runId: run.id }
  const settled = async () => {
    setOpened(undefined)
    await queries.invalidateQueries(api.generation.run.queryFilter(ids))
  }
  const onError = (error: unknown) => showToast(failureOf(error).message)
  const pause = useMutation(api.generation.pause.mutationOptions({ onSuccess: settled, onError }))
  const cancel = useMutation(api.generation.cancel.mutationOptions({ onSuccess: settled }))
  const failed = run.counts["failed"] ?? 0
  const mayResume = run.state === "paused" || (run.state === "done" && failed > 0)
  const mayCancel = run.state === "waiting" || run.state === "running" || run.state === "paused"
  return (
    <>
      {run.state === "running" && (
        <Button isPending={pause.isPending} onPress={() => pause.mutate(ids)}>
          Pause
        </Button>
      )}
      {mayResume && (
        <Button variant="primary" onPress={() => setOpened("resume")}>
          {run.state === "paused" ? "Resume" : "Make failed calls again"}
        </Button>
      )}
      {mayCancel && (
        <Button variant="danger" onPress={() => setOpened("cancel")}>
          Cancel the run
        </Button>
      )}
      {opened === "resume" && <ResumeDialog run={run} onClose={() => setOpened(undefined)} onResumed={settled} />}
      <ConfirmDialog
        title={`Cancel ${run.name}?`}
        isOpen={opened === "cancel"}
        onClose={() => setOpened(undefined)}
        deed="Cancel for good"
        onConfirm={() => cancel.mutate(ids)}
        isPending={cancel.isPending}
        error={cancel.error === null ? undefined : failureOf(cancel.error).message}
      >
        Requests that are under way are broken off and no others are sent. What was answered stays
        {run.kind === "responses" && ", and is compared as far as it goes"}. To go on later, pause it instead.
      </ConfirmDialog>
    </>
  )
}
