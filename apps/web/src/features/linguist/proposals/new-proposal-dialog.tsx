import { CreateProposal } from "@readback/domain"
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

interface NewProposalDialogProps {
  readonly glossaryId: string
  /** Called with the id of the new proposal, or with undefined where none was made. */
  readonly onDone: (proposalId: string | undefined) => void
}

/** Starts a proposal: what it is called and why it is made. */
export function NewProposalDialog({ glossaryId, onDone }: NewProposalDialogProps) {
  const { values, bind, check } = useFields({ title: "", reason: "" })
  const changed = useGlossaryChange()
  const create = useMutation(
    api.proposals.create.mutationOptions({
      onSuccess: async ({ proposalId }) => {
        await changed()
        onDone(proposalId)
      },
    }),
  )
  return (
    <Dialog title="New proposal" isOpen onClose={() => onDone(undefined)}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const input = check(CreateProposal, { glossaryId, ...values, title: values.title.trim() })
          if (input !== undefined) create.mutate(input)
        }}
      >
        <p className="text-sm text-muted">
          A proposal collects changes until another linguist approves them. Nothing reaches a project before that.
        </p>
        <TextField
          label="Title"
          placeholder="Such as: Terms of the new fires manual"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was just asked for
          autoFocus
          {...bind("title")}
        />
        <TextField label="Reason" description="For whoever approves it; may be empty." lines={3} {...bind("reason")} />
        {create.error !== null && (
          <Notice kind="error" title="The proposal was not begun">
            {failureOf(create.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={() => onDone(undefined)}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            Begin
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
