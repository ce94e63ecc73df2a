import { useState } from "react"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { RadioGroup } from "../../../ui/radio-group.tsx"
import { TextField } from "../../../ui/text-field.tsx"

const OWN = "own"
const replies = [
  { id: "everyday", label: "It is an everyday word: the glossary holds terms of the field only." },
  { id: "known", label: "The glossary has this already, under another term." },
  { id: "slang", label: "It is slang: it is not to be used in staff writing." },
  { id: "unsure", label: "We could not confirm that it is in use. Tell us where it is defined." },
  { id: OWN, label: "Something else" },
] as const

type ReplyId = (typeof replies)[number]["id"]

interface DeclineDialogProps {
  readonly term: string
  readonly author: string
  readonly onDecline: (reply: string) => void
  readonly isPending: boolean
  readonly error: unknown
  readonly onClose: () => void
}

/** Declines a suggestion with a word to whoever made it. */
export function DeclineDialog({ term, author, onDecline, isPending, error, onClose }: DeclineDialogProps) {
  const [reply, setReply] = useState<ReplyId>("everyday")
  const [words, setWords] = useState("")
  const chosen = replies.find(({ id }) => id === reply)
  const said = reply === OWN ? words.trim() : [chosen?.label, words.trim()].filter(Boolean).join(" ")
  return (
    <Dialog title={`Decline “${term}”`} isOpen onClose={onClose}>
      <RadioGroup label={`What ${author} reads`} options={replies} value={reply} onChange={setReply} />
      <TextField
        label={reply === OWN ? "Your answer" : "Something to add (optional)"}
        lines={2}
        value={words}
        maxLength={1_800}
        onChange={setWords}
      />
      {error !== null && error !== undefined && (
        <Notice kind="error" title="The suggestion was not declined">
          {failureOf(error).message}
        </Notice>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>Cancel</Button>
        <Button variant="primary" isPending={isPending} isDisabled={said === ""} onPress={() => onDecline(said)}>
          Decline
        </Button>
      </div>
    </Dialog>
  )
}
