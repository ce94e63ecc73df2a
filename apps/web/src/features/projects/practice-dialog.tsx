import { CreatePracticeProject } from "@readback/domain"
import { useMutation, useQueryClient } from "@tanstack/react-query"
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
import { useErrors } from "../../ui/use-errors.ts"
import { GlossaryChoice } from "./glossary-choice.tsx"
import { NO_GLOSSARY } from "./project-draft.ts"

interface PracticeDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Adds a project of the shipped practice tasks, for people who never labeled. */
export function PracticeDialog({ isOpen, onClose }: PracticeDialogProps) {
  const { levels } = useAccount()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const errors = useErrors()
  const [name, setName] = useState("Start here: practice")
  const [classification, setClassification] = useState(levels[0] ?? UNMARKED_LEVEL)
  const [glossaryId, setGlossaryId] = useState(NO_GLOSSARY)
  const create = useMutation(
    api.projects.createPractice.mutationOptions({
      onSuccess: async ({ projectId }) => {
        await queries.invalidateQueries(api.projects.list.queryFilter())
        await navigate({ to: "/projects/$projectId/settings", params: { projectId } })
      },
    }),
  )
  return (
    <Dialog title="Add a practice project" isOpen={isOpen} onClose={onClose}>
      <p className="text-muted">
        Twelve short tasks whose answers are known and explained at once, with guidelines on how to judge. Nothing in it
        is exported. You choose its members next.
      </p>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const glossary = glossaryId === NO_GLOSSARY ? {} : { glossaryId }
          const input = errors.check(CreatePracticeProject, { name, classification, ...glossary })
          if (input !== undefined && !create.isPending) create.mutate(input)
        }}
      >
        <TextField
          label="Name"
          value={name}
          error={errors.of("name")}
          onChange={(next) => {
            errors.forget(["name"])
            setName(next)
          }}
        />
        <Select
          label="Classification"
          description="Who is cleared for it can be made a member."
          options={levels.map((level) => ({ id: level, label: level }))}
          value={classification}
          onChange={(next) => {
            setClassification(next)
            setGlossaryId(NO_GLOSSARY)
          }}
        />
        <GlossaryChoice classification={classification} value={glossaryId} onChange={setGlossaryId} />
        {create.error !== null && (
          <Notice kind="error" title="The practice project was not made">
            {failureOf(create.error).message}
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={create.isPending}>
            Add it
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
