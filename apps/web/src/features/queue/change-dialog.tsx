import { MAX_CHANGED, MAX_OVERLAP, MAX_PRIORITY } from "@readback/domain"
import type { AppRouter } from "@readback/server/api"
import { useMutation } from "@tanstack/react-query"
import type { inferRouterInputs } from "@trpc/server"
import { useState } from "react"
import { Form } from "react-aria-components"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { NumberField } from "../../ui/number-field.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import type { QueueRow } from "./queue-row.ts"
import { useQueueChange } from "./use-queue-change.ts"

/** What of comparisons is changed by one value. */
export type ChangeKind = "priority" | "group" | "overlap"

const titles: Readonly<Record<ChangeKind, string>> = {
  priority: "Priority",
  group: "Labeler group",
  overlap: "Number of judgments",
}

interface ChangeDialogProps {
  readonly projectId: string
  readonly kind: ChangeKind
  readonly which: inferRouterInputs<AppRouter>["queue"]["reprioritise"]["which"]
  /** What is changed, in words. */
  readonly subject: string
  /** A row whose values are offered first. */
  readonly first: QueueRow | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives comparisons another priority, group or number of judgments. */
export function ChangeDialog({ projectId, kind, which, subject, first, onClose, onDone }: ChangeDialogProps) {
  const [number, setNumber] = useState((kind === "overlap" ? first?.overlap : first?.priority) ?? 0)
  const [group, setGroup] = useState(first?.group ?? "")
  const changed = useQueueChange(projectId)
  const options = {
    onSuccess: async (answer: { changed: number; isComplete: boolean }) => {
      const rest = answer.isComplete ? "" : `; ${formatCount(MAX_CHANGED)} at a time, do it again for the rest`
      await changed(`${countOf(answer.changed, "comparison")} changed${rest}`)
      onDone()
    },
  }
  const prioritised = useMutation(api.queue.reprioritise.mutationOptions(options))
  const grouped = useMutation(api.queue.setGroup.mutationOptions(options))
  const counted = useMutation(api.queue.setOverlap.mutationOptions(options))
  const change = { priority: prioritised, group: grouped, overlap: counted }[kind]
  return (
    <Dialog title={`${titles[kind]} of ${subject}`} isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const target = { projectId, which }
          if (kind === "priority") prioritised.mutate({ ...target, priority: number })
          else if (kind === "group") grouped.mutate({ ...target, group: group.trim() })
          else counted.mutate({ ...target, overlap: number })
        }}
      >
        {kind === "priority" && (
          <NumberField
            label="Priority"
            description="Higher is claimed first, where the project goes by priority. It counts from the next claim on."
            value={number}
            onChange={setNumber}
            minValue={-MAX_PRIORITY}
            maxValue={MAX_PRIORITY}
          />
        )}
        {kind === "group" && (
          <TextField
            label="Labeler group"
            description="Only its members get them. Leave it empty for everybody. Who is in which group is set under Settings."
            value={group}
            onChange={setGroup}
            maxLength={60}
          />
        )}
        {kind === "overlap" && (
          <NumberField
            label="Judgments for each"
            description="What is judged or held already stays: the number never falls below that."
            value={number}
            onChange={setNumber}
            minValue={1}
            maxValue={MAX_OVERLAP}
          />
        )}
        {change.error !== null && (
          <Notice kind="error" title="Nothing was changed">
            {failureOf(change.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={change.isPending}>
            Save
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
