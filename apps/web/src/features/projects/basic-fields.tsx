import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { FieldSection } from "./field-section.tsx"
import { GlossaryChoice } from "./glossary-choice.tsx"
import type { ProjectDraft } from "./project-draft.ts"
import { writingProfiles } from "./writing-profiles.ts"

interface BasicFieldsProps {
  readonly draft: ProjectDraft
  readonly onChange: (change: Partial<ProjectDraft>) => void
  readonly errorOf: (name: string) => string | undefined
  /** The release in force, when the project exists. */
  readonly pinned: { readonly glossaryId: string; readonly number: number } | null
}

/** What a project is called and what its texts are held against. */
export function BasicFields({ draft, onChange, errorOf, pinned }: BasicFieldsProps) {
  return (
    <FieldSection title="Project">
      <TextField label="Name" value={draft.name} onChange={(name) => onChange({ name })} error={errorOf("name")} />
      <TextField
        label="Description"
        description="What labelers should know: the task, the readers, the standard."
        lines={3}
        value={draft.description}
        onChange={(description) => onChange({ description })}
        error={errorOf("description")}
      />
      <GlossaryChoice
        classification={draft.classification}
        value={draft.glossaryId}
        onChange={(glossaryId) => onChange({ glossaryId })}
        pinned={pinned}
      />
      <Select
        label="Writing profile"
        description="Which house's rules for dates, times, markings and first use count in the scores."
        options={writingProfiles}
        value={draft.profile}
        onChange={(profile) => onChange({ profile })}
        error={errorOf("profile")}
      />
    </FieldSection>
  )
}
