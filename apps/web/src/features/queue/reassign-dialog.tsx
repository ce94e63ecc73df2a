import { mayRole } from "@readback/domain"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Loaded } from "../../api/loaded.tsx"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Select } from "../../ui/select.tsx"
import { countOf } from "../../words/format-count.ts"
import type { QueueRow } from "./queue-row.ts"
import { useQueueChange } from "./use-queue-change.ts"

interface ReassignDialogProps {
  readonly projectId: string
  readonly rows: readonly QueueRow[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Keeps comparisons for one member, in place of whoever holds them. */
export function ReassignDialog({ projectId, rows, onClose, onDone }: ReassignDialogProps) {
  const members = useQuery(api.projects.members.queryOptions({ projectId }))
  const [userId, setUserId] = useState<string | null>(null)
  const changed = useQueueChange(projectId)
  const reassign = useMutation(
    api.queue.reassign.mutationOptions({
      onSuccess: async ({ reassigned }) => {
        await changed(`${countOf(reassigned, "comparison")} reassigned`)
        onDone()
      },
    }),
  )
  const holders = [...new Set(rows.flatMap(({ holds }) => holds.map(({ by }) => by ?? "somebody")))]
  return (
    <Dialog title={`Reassign ${countOf(rows.length, "comparison")}`} isOpen onClose={onClose}>
      <Loaded query={members} subject="The members">
        {(all) => (
          <Select
            label="To"
            description="They are given these before anything else, and nobody else is."
            options={all
              .filter(({ role, isActive }) => isActive && mayRole(role, "task:claim"))
              .map((one) => ({
                id: one.userId,
                label: one.name,
                ...(one.labelerGroup === "" ? {} : { description: `Group ${one.labelerGroup}` }),
              }))}
            value={userId}
            onChange={setUserId}
            placeholder="Choose a member"
          />
        )}
      </Loaded>
      {holders.length > 0 && (
        <p className="text-sm text-muted">
          The hold of {holders.join(", ")} ends for each that is held; what they wrote stays theirs.
        </p>
      )}
      {reassign.error !== null && (
        <Notice kind="error" title="Nothing was changed">
          {failureOf(reassign.error).message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          variant="primary"
          isDisabled={userId === null}
          isPending={reassign.isPending}
          onPress={() => {
            const comparisonIds = rows.map(({ comparisonId }) => comparisonId)
            if (userId !== null) reassign.mutate({ projectId, comparisonIds, userId })
          }}
        >
          Reassign
        </Button>
      </div>
    </Dialog>
  )
}
