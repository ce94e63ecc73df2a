import type { FlagReason } from "@readback/domain"
import { useState } from "react"
import { client } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { LabelingTask } from "./task.ts"

const reasons = [
  {
    id: "spill",
    label: "Possible spill",
    description: "Classified or personal data that should not be here. Hides the task for everybody at once.",
  },
  { id: "unsafe", label: "Unsafe", description: "The request or an answer should not be worked on." },
  {
    id: "prompt-broken",
    label: "Broken",
    description: "Cut off, unreadable, or the answers belong to something else.",
  },
  { id: "outside-knowledge", label: "Outside my knowledge", description: "Somebody else should judge it." },
] as const satisfies readonly { id: FlagReason; label: string; description: string }[]

interface FlagDialogProps {
  readonly task: LabelingTask
  readonly onClose: () => void
  /** The task is given back, and the lead knows why. */
  readonly onFlagged: (reason: FlagReason) => void
}

/** Reports a problem with a task to the lead and gives the task back. */
export default function FlagDialog({ task, onClose, onFlagged }: FlagDialogProps) {
  const [reason, setReason] = useState<FlagReason>("prompt-broken")
  const [note, setNote] = useState("")
  const [problem, setProblem] = useState<string>()
  const [isPending, setIsPending] = useState(false)
  const send = async () => {
    setIsPending(true)
    setProblem(undefined)
    try {
      const { assignmentId, token } = task
      const text = note.trim()
      await client.labeling.flag.mutate({
        assignmentId,
        token,
        reason,
        ...(text === "" ? {} : { note: text }),
      })
      onFlagged(reason)
    } catch (error) {
      setProblem(failureOf(error).message)
    } finally {
      setIsPending(false)
    }
  }
  return (
    <Dialog title="Report a problem with this task" isOpen onClose={onClose}>
      <RadioGroup label="What is the problem?" options={reasons} value={reason} onChange={setReason} />
      <TextField
        label="A word to the lead (optional)"
        description={reason === "spill" ? "Do not repeat the data itself." : "What somebody should look at."}
        lines={3}
        value={note}
        maxLength={2_000}
        onChange={setNote}
      />
      {problem !== undefined && (
        <Notice kind="error" title="The report was not sent">
          {problem}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button variant={reason === "spill" ? "danger" : "primary"} isPending={isPending} onPress={() => void send()}>
          {reason === "spill" ? "Report and hide the task" : "Report and go on"}
        </Button>
      </div>
    </Dialog>
  )
}
