import { MAX_OVERLAP } from "@readback/domain"
import { NumberField } from "../../ui/number-field.tsx"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { Select } from "../../ui/select.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { GlossaryChoice } from "./glossary-choice.tsx"
import type { ProjectDraft } from "./project-draft.ts"
import { writingProfiles } from "./writing-profiles.ts"

const pairings = [
  { id: "all-pairs", label: "Every pair", description: "All responses of a prompt are compared with each other." },
  { id: "adjacent", label: "Each with the next", description: "In the order of the file: fewer comparisons." },
] as const

const rationales = [
  { id: "optional", label: "Optional" },
  { id: "required", label: "Required", description: "A judgment can only be sent with a reason." },
] as const

interface ProjectFieldsProps {
  readonly draft: ProjectDraft
  readonly onChange: (change: Partial<ProjectDraft>) => void
  readonly errorOf: (name: string) => string | undefined
  /** The release in force, when the project exists. */
  readonly pinned: { readonly glossaryId: string; readonly number: number } | null
}

/** The fields that making and configuring a project share. */
export function ProjectFields({ draft, onChange, errorOf, pinned }: ProjectFieldsProps) {
  const { name, description, settings } = draft
  const setSettings = (change: Partial<ProjectDraft["settings"]>) => onChange({ settings: { ...settings, ...change } })
  return (
    <>
      <TextField label="Name" value={name} onChange={(value) => onChange({ name: value })} error={errorOf("name")} />
      <TextField
        label="Description"
        description="What labelers should know: the task, the readers, the standard."
        lines={3}
        value={description}
        onChange={(value) => onChange({ description: value })}
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
      <NumberField
        label="Judgments for each comparison"
        description="How many different people judge the same pair. Counts for what is imported from now on."
        value={settings.overlap}
        onChange={(overlap) => setSettings({ overlap })}
        minValue={1}
        maxValue={MAX_OVERLAP}
      />
      <RadioGroup
        label="Pairing"
        description="How the responses of a prompt become comparisons. Counts for what is imported from now on."
        options={pairings}
        value={settings.pairing}
        onChange={(pairing) => setSettings({ pairing })}
      />
      <RadioGroup
        label="Rationale"
        options={rationales}
        value={settings.rationale}
        onChange={(rationale) => setSettings({ rationale })}
      />
    </>
  )
}
