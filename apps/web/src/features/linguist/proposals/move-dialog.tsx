import { MoveProposal } from "@readback/domain"
import { useMutation } from "@tanstack/react-query"
import { Form } from "react-aria-components"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Button } from "../../../ui/button.tsx"
import { Dialog } from "../../../ui/dialog.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { useFields } from "../../../ui/use-fields.ts"
import { useGlossaryChange } from "../use-glossary-change.ts"

/** A way on or back for a proposal. */
export interface Move {
  readonly to: MoveProposal["to"]
  /** What the button says. */
  readonly deed: string
  readonly title: string
  readonly about: string
  /** What is said once it has worked. */
  readonly done: string
  readonly isPrimary?: boolean
}

interface MoveDialogProps {
  readonly proposalId: string
  readonly move: Move
  readonly onClose: () => void
}

/** Moves a proposal on or back, with a word to the others. */
export function MoveDialog({ proposalId, move, onClose }: MoveDialogProps) {
  const { values, bind, check } = useFields({ comment: "" })
  const changed = useGlossaryChange()
  const send = useMutation(
    api.proposals.move.mutationOptions({
      onSuccess: async () => {
        await changed(move.done)
        onClose()
      },
    }),
  )
  return (
    <Dialog title={move.title} isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const input = check(MoveProposal, { proposalId, to: move.to, comment: values.comment.trim() })
          if (input !== undefined) send.mutate(input)
        }}
      >
        <p className="text-muted">{move.about}</p>
        <TextField
          label="Comment"
          description="May be empty; everybody reads it in the discussion."
          lines={3}
          {...bind("comment")}
        />
        {send.error !== null && (
          <Notice kind="error" title="The proposal stays as it is">
            {failureOf(send.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant={move.isPrimary === true ? "primary" : "danger"} isPending={send.isPending}>
            {move.deed}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
