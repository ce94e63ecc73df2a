import { CreateGlossary } from "@readback/domain"
import { useMutation } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { Form } from "react-aria-components"
import { useAccount } from "../../api/account.ts"
import { api } from "../../api/api.ts"
import { failureOf } from "../../api/failure-of.ts"
import { UNMARKED_LEVEL } from "../../classification/page-level.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { Notice } from "../../ui/notice.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { useFields } from "../../ui/use-fields.ts"
import { useGlossaryChange } from "./use-glossary-change.ts"

/** Makes a glossary without concepts, to be written at the workbench. */
export function NewGlossaryDialog({ onClose }: { readonly onClose: () => void }) {
  const { levels } = useAccount()
  const { values, bind, check } = useFields({ name: "", language: "en" })
  const [classification, setClassification] = useState(levels[0] ?? UNMARKED_LEVEL)
  const navigate = useNavigate()
  const changed = useGlossaryChange()
  const create = useMutation(
    api.glossaries.create.mutationOptions({
      onSuccess: async ({ glossaryId }) => {
        await changed()
        await navigate({ to: "/workbench/$glossaryId", params: { glossaryId } })
      },
    }),
  )
  return (
    <Dialog title="New glossary" isOpen onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const { name, language } = values
          const input = check(CreateGlossary, { name: name.trim(), language: language.trim(), classification })
          if (input !== undefined) create.mutate(input)
        }}
      >
        <p className="text-sm text-muted">
          It begins without concepts. To begin with a file of your house, import that.
        </p>
        <TextField label="Name" {...bind("name")} />
        <TextField label="Language" description="A tag such as en or en-US" {...bind("language")} />
        <Select
          label="Classification"
          options={levels.map((level) => ({ id: level, label: level }))}
          value={classification}
          onChange={setClassification}
        />
        {create.error !== null && (
          <Notice kind="error" title="The glossary was not made">
            {failureOf(create.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            Make it
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
