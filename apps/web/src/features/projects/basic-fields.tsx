import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { FieldSection } from "./field-section.tsx"
import { GlossaryChoice } from "./glossary-choice.tsx"
import { FOLLOWS, NO_GLOSSARY, type ProjectDraft } from "./project-draft.ts"
import { ReleaseChoice } from "./release-choice.tsx"
import { writingProfiles } from "./writing-profiles.ts"

interface BasicFieldsProps {
  readonly draft: ProjectDraft
  readonly onChange: (change: Partial<ProjectDraft>) => void
  readonly errorOf: (name: string) => string | undefined
}

/** What a project is called and what its texts are held against. */
export function BasicFields({ draft, onChange, errorOf }: BasicFieldsProps) {
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
        onChange={(glossaryId) => onChange({ glossaryId, release: FOLLOWS })}
      />
      {draft.glossaryId !== NO_GLOSSARY && (
        <ReleaseChoice
          glossaryId={draft.glossaryId}
          value={draft.release}
          onChange={(release) => onChange({ release })}
        />
      )}
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
