import { useMutation } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx"
import { countOf } from "../../words/format-count.ts"
import type { QueueHold } from "./queue-row.ts"
import { useQueueChange } from "./use-queue-change.ts"

interface ReleaseDialogProps {
  readonly projectId: string
  readonly holds: readonly QueueHold[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Ends what people hold, after asking. */
export function ReleaseDialog({ projectId, holds, onClose, onDone }: ReleaseDialogProps) {
  const changed = useQueueChange(projectId)
  const release = useMutation(
    api.queue.release.mutationOptions({
      onSuccess: async ({ released }) => {
        await changed(`${countOf(released, "task")} released`)
        onDone()
      },
    }),
  )
  const people = [...new Set(holds.map(({ by }) => by ?? "somebody"))]
  return (
    <ConfirmDialog
      title={`Release ${countOf(holds.length, "task")}?`}
      isOpen
      onClose={onClose}
      deed="Release"
      isPending={release.isPending}
      error={release.error === null ? undefined : failureOf(release.error).message}
      onConfirm={() => release.mutate({ projectId, assignmentIds: holds.map(({ assignmentId }) => assignmentId) })}
    >
      {holds.length === 1 ? "It is" : "They are"} open for others at once. What {people.join(", ")} wrote stays theirs:
      they can go on with it as long as nobody else has taken the task.
    </ConfirmDialog>
  )
}
