import { DismissalId, type DismissalReason } from "@readback/domain"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { v7 } from "uuid"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { RadioGroup } from "../../../ui/radio-group.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { showToast } from "../../../ui/toasts.ts"
import type { LabelingTask } from "../task.ts"
import type { FoundIn } from "./disputes.ts"
import { wordsAround } from "./words-around.ts"

const reasons = [
  { id: "other-meaning", label: "Another meaning", description: "The words mean something else here." },
  { id: "name-or-title", label: "A name or a title", description: "They are part of a name that stays as it is." },
  { id: "quotation", label: "A quotation", description: "Somebody else's words are repeated." },
  { id: "right-here", label: "Right as it is", description: "This is how it is written in such a text." },
  { id: "other", label: "Something else", description: "Say what in a few words." },
] as const satisfies readonly { id: DismissalReason; label: string; description: string }[]

interface DisputeDialogProps {
  readonly task: LabelingTask
  readonly found: FoundIn
  readonly onClose: () => void
}

/** Asks why a finding is wrong where it stands, and tells the linguists. */
export default function DisputeDialog({ task: { assignmentId }, found, onClose }: DisputeDialogProps) {
  const { finding, responseId, text } = found
  const queries = useQueryClient()
  const [reason, setReason] = useState<DismissalReason>("other-meaning")
  const [comment, setComment] = useState("")
  // Sent again, it is the same mark.
  const [dismissalId] = useState(() => DismissalId.parse(v7()))
  const send = useMutation(
    api.evidence.dismiss.mutationOptions({
      onSuccess: async () => {
        showToast("Noted: the linguists see it. The score stays as it is")
        onClose()
        await queries.invalidateQueries(api.evidence.dismissals.queryFilter({ assignmentId }))
      },
    }),
  )
  const { code, conceptId = "", termId = "", start, end } = finding
  const quote = text.slice(start, end)
  return (
    <Dialog title={`What is wrong with marking “${quote}”?`} isOpen onClose={onClose}>
      <p className="text-sm text-muted">{finding.message}</p>
      <RadioGroup label="Why is it wrong here?" options={reasons} value={reason} onChange={setReason} />
      <TextField
        label={reason === "other" ? "What is it?" : "A word to the linguists (optional)"}
        lines={2}
        value={comment}
        maxLength={2_000}
        onChange={setComment}
      />
      {send.error !== null && (
        <Notice kind="error" title="The mark was not stored">
          {failureOf(send.error).message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button
          variant="primary"
          isPending={send.isPending}
          isDisabled={reason === "other" && comment.trim() === ""}
          onPress={() =>
            send.mutate({
              dismissalId,
              assignmentId: assignmentId,
              responseId: responseId,
              code,
              conceptId,
              termId,
              start,
              end,
              quote: quote.slice(0, 2_000),
              context: wordsAround(text, start, end).slice(0, 2_000),
              reason,
              comment: comment.trim(),
            })
          }
        >
          Mark as wrong here
        </Button>
      </div>
    </Dialog>
  )
}
