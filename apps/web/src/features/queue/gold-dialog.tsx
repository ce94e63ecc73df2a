import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Loaded } from "../../api/loaded.tsx"
import { useProject } from "../../api/project.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { AnswerFields } from "./answer-fields.tsx"
import { type AnswerDraft, draftOfAnswer, emptyAnswer, verdictOf } from "./answer-draft.ts"
import type { QueueRow } from "./queue-row.ts"
import { useQueueChange } from "./use-queue-change.ts"

interface GoldDialogProps {
  readonly projectId: string
  readonly row: QueueRow
  readonly onClose: () => void
}

/** Says which answer of a comparison is right and why, or takes that away. */
export function GoldDialog({ projectId, row, onClose }: GoldDialogProps) {
  const { settings } = useProject(projectId)
  const { comparisonId } = row
  const comparison = useQuery(api.queue.comparison.queryOptions({ projectId, comparisonId }))
  const known = comparison.data?.gold ?? null
  const [typed, setTyped] = useState<{ answer?: AnswerDraft; explanation?: string }>({})
  const responses = comparison.data?.responses ?? []
  const answer =
    typed.answer ?? (known === null ? emptyAnswer(responses.length) : draftOfAnswer(known.verdict, responses))
  const explanation = typed.explanation ?? known?.explanation ?? ""
  const changed = useQueueChange(projectId)
  const finish = async (words: string) => {
    await changed(words)
    onClose()
  }
  const mark = useMutation(
    api.queue.markGold.mutationOptions({ onSuccess: () => finish("The answer is marked as known") }),
  )
  const unmark = useMutation(
    api.queue.unmarkGold.mutationOptions({ onSuccess: () => finish("It is a comparison like the others again") }),
  )
  const verdict = verdictOf(answer, responses)
  const error = mark.error ?? unmark.error
  return (
    <Dialog title={known === null ? "Mark the known answer" : "The known answer"} isOpen onClose={onClose} isWide>
      <Loaded query={comparison} subject="The comparison">
        {({ messages }) => (
          <>
            <div
              role="region"
              aria-label="Request"
              tabIndex={0}
              className="max-h-32 overflow-auto rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap"
            >
              {messages.findLast(({ role }) => role === "user")?.content}
            </div>
            <AnswerFields
              responses={responses}
              settings={settings}
              answer={answer}
              onChange={(next) => setTyped({ ...typed, answer: next })}
            />
            <TextField
              label="Why it is the answer"
              description="Shown after the judgment where the project gives feedback at once."
              lines={3}
              value={explanation}
              onChange={(next) => setTyped({ ...typed, explanation: next })}
            />
          </>
        )}
      </Loaded>
      {known === null && row.judgments > 0 && (
        <Notice kind="warning" title="Its judgments will be in no export" isAnnounced={false}>
          What was judged of it measures people from then on.
        </Notice>
      )}
      {error !== null && (
        <Notice kind="error" title="Nothing was changed">
          {failureOf(error).message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {known !== null && (
          <div className="mr-auto">
            <Button
              variant="danger"
              isPending={unmark.isPending}
              onPress={() => unmark.mutate({ projectId, comparisonId })}
            >
              Take the answer away
            </Button>
          </div>
        )}
        <Button onPress={onClose}>Cancel</Button>
        <Button
          variant="primary"
          isDisabled={verdict === undefined || explanation.trim() === ""}
          isPending={mark.isPending}
          onPress={() => {
            if (verdict !== undefined) mark.mutate({ projectId, comparisonId, verdict, explanation })
          }}
        >
          Save the answer
        </Button>
      </div>
    </Dialog>
  )
}
