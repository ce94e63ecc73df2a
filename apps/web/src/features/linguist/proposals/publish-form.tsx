import { PublishRelease } from "@readback/domain"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { failureOf } from "../../../api/failure-of.ts"
import { Loaded } from "../../../api/loaded.tsx"
import { Button } from "../../../ui/button.tsx"
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx"
import { Figures } from "../../../ui/figures.tsx"
import { Section } from "../../../ui/section.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import { useFields } from "../../../ui/use-fields.ts"
import { formatCount } from "../../../words/format-count.ts"
import { useGlossaryChange } from "../use-glossary-change.ts"

interface PublishFormProps {
  readonly glossaryId: string
  /** The number that the release will have. */
  readonly next: number
}

/** What the next release brings, and what it is called. */
export function PublishForm({ glossaryId, next }: PublishFormProps) {
  const draft = useQuery(api.glossaries.draftNotes.queryOptions({ glossaryId }))
  return (
    <Loaded query={draft} subject="The changelog" lines={6}>
      {({ notes, added, changed, removed }) => (
        <>
          <Figures
            figures={[
              { label: "Concepts added", value: formatCount(added) },
              { label: "Concepts changed", value: formatCount(changed) },
              { label: "Concepts removed", value: formatCount(removed) },
            ]}
          />
          <ReleaseFields key={notes} glossaryId={glossaryId} next={next} notes={notes} />
        </>
      )}
    </Loaded>
  )
}

function ReleaseFields({ glossaryId, next, notes }: PublishFormProps & { readonly notes: string }) {
  const { values, bind, check } = useFields({ name: `Release ${next}`, notes, effectiveFrom: "" })
  const [asked, setAsked] = useState<PublishRelease>()
  const navigate = useNavigate()
  const changed = useGlossaryChange()
  const publish = useMutation(
    api.glossaries.publish.mutationOptions({
      onSuccess: async ({ releaseId, number }) => {
        await changed(`Release ${number} is published`)
        await navigate({ to: "/glossaries/$releaseId", params: { releaseId } })
      },
    }),
  )
  return (
    <Section title={`Release ${next}`}>
      <div className="grid max-w-3xl gap-3 sm:grid-cols-2">
        <TextField label="Name" description="What people call it" {...bind("name")} />
        <TextField
          label="In force from"
          description="The day on which terms have to be valid; may be empty"
          placeholder="2026-12-01"
          {...bind("effectiveFrom")}
        />
      </div>
      <div className="max-w-3xl">
        <TextField
          label="What is new"
          description="Drafted from the changes, in Markdown; yours to edit. Labelers and engineers read it."
          lines={12}
          {...bind("notes")}
        />
      </div>
      <div>
        <Button
          variant="primary"
          onPress={() => {
            const { name, effectiveFrom } = values
            const day = effectiveFrom.trim()
            const given = { glossaryId, name: name.trim(), notes: values.notes, effectiveFrom: day === "" ? null : day }
            setAsked(check(PublishRelease, given))
          }}
        >
          Publish release {next}
        </Button>
      </div>
      <ConfirmDialog
        title={`Publish release ${next}?`}
        isOpen={asked !== undefined}
        onClose={() => setAsked(undefined)}
        deed="Publish"
        onConfirm={() => asked !== undefined && publish.mutate(asked)}
        isPending={publish.isPending}
        error={publish.error === null ? undefined : failureOf(publish.error).message}
      >
        It cannot be changed afterwards. Projects that follow the newest release get it at once, and their texts are
        scored again in the background.
      </ConfirmDialog>
    </Section>
  )
}
