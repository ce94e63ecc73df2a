import { BasicFields } from "./basic-fields.tsx"
import { ComparisonFields } from "./comparison-fields.tsx"
import { JudgingFields } from "./judging-fields.tsx"
import type { ProjectDraft } from "./project-draft.ts"
import { QueueFields } from "./queue-fields.tsx"
import { RubricEditor } from "./rubric-editor.tsx"
import type { SettingsPart } from "./settings-part.ts"

interface ProjectFieldsProps {
  readonly draft: ProjectDraft
  readonly onChange: (change: Partial<ProjectDraft>) => void
  readonly errorOf: (name: string) => string | undefined
  /** Whether only what has to be known before the first import is asked. */
  readonly isNew?: boolean
}

/** The fields that making and configuring a project share. */
export function ProjectFields({ draft, onChange, errorOf, isNew = false }: ProjectFieldsProps) {
  const part: SettingsPart = {
    settings: draft.settings,
    onChange: (change) => onChange({ settings: { ...draft.settings, ...change } }),
    errorOf: (setting) => errorOf(`settings.${setting}`),
  }
  return (
    <>
      <BasicFields draft={draft} onChange={onChange} errorOf={errorOf} />
      <ComparisonFields {...part} />
      {!isNew && (
        <>
          <QueueFields {...part} />
          <JudgingFields {...part} />
          <RubricEditor {...part} />
        </>
      )}
    </>
  )
}
