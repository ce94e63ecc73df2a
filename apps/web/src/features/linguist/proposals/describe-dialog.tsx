import { DescribeProposal } from "@readback/domain"
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

interface DescribeDialogProps {
  readonly proposalId: string
  readonly title: string
  readonly reason: string
  readonly onClose: () => void
}

/** Changes what a proposal is called and why it is made. */
export function DescribeDialog({ proposalId, title, reason, onClose }: DescribeDialogProps) {
  const { values, bind, check } = useFields({ title, reason })
  const changed = useGlossaryChange()
  const describe = useMutation(
    api.proposals.describe.mutationOptions({
      onSuccess: async () => {
        await changed("Saved")
        onClose()
      },
    }),
  )
  return (
    <Dialog title="Title and reason" isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const input = check(DescribeProposal, { proposalId, ...values, title: values.title.trim() })
          if (input !== undefined) describe.mutate(input)
        }}
      >
        <TextField label="Title" {...bind("title")} />
        <TextField label="Reason" lines={4} {...bind("reason")} />
        {describe.error !== null && (
          <Notice kind="error" title="Nothing was changed">
            {failureOf(describe.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={describe.isPending}>
            Save
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
