import { Checkbox } from "../../../ui/checkbox.tsx"
import { Select } from "../../../ui/select.tsx"
import { exportGroups } from "../export-groups.ts"
import type { ExportTarget } from "../use-export-choice.ts"
import type { RecipeForm, TargetForm } from "./recipe-form.ts"

interface TargetFieldsProps {
  readonly targets: readonly ExportTarget[]
  readonly chosen: RecipeForm["targets"]
  readonly onChange: (targets: RecipeForm["targets"]) => void
  readonly error: string | undefined
}

const formatNames = { jsonl: "JSON Lines", parquet: "Parquet", both: "JSON Lines and Parquet" } as const

/** Which kinds of files a release holds, by what they are for, each with its options and formats. */
export function TargetFields({ targets, chosen, onChange, error }: TargetFieldsProps) {
  const toggle = (name: string, isChosen: boolean) => {
    const { [name]: _gone, ...others } = chosen
    onChange(isChosen ? { ...chosen, [name]: { options: {}, formats: "jsonl" } } : others)
  }
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-2 text-base font-semibold">Files</legend>
      {error !== undefined && <p className="text-sm font-medium text-error">{error}</p>}
      {exportGroups.map(({ id, label }) => (
        <div key={id} role="group" aria-label={label} className="flex flex-col gap-1">
          <h3 className="text-sm font-semibold text-muted">{label}</h3>
          {targets
            .filter(({ group }) => group === id)
            .map((target) => {
              const form = chosen[target.name]
              return (
                <div key={target.name}>
                  <Checkbox
                    label={target.title}
                    isSelected={form !== undefined}
                    onChange={(isChosen) => toggle(target.name, isChosen)}
                  />
                  {form !== undefined && (
                    <TargetOptions
                      target={target}
                      form={form}
                      onChange={(next) => onChange({ ...chosen, [target.name]: next })}
                    />
                  )}
                </div>
              )
            })}
        </div>
      ))}
    </fieldset>
  )
}

interface TargetOptionsProps {
  readonly target: ExportTarget
  readonly form: TargetForm
  readonly onChange: (form: TargetForm) => void
}

function TargetOptions({ target, form, onChange }: TargetOptionsProps) {
  const hasParquet = target.formats.some((format) => format === "parquet")
  if (!hasParquet && target.options.length === 0) return null
  return (
    <div className="mb-3 ml-2 flex flex-col gap-3 border-l-2 border-line py-1 pl-4">
      {hasParquet && (
        <Select
          label={`Format of ${target.title}`}
          options={Object.entries(formatNames).map(([id, label]) => ({ id, label }))}
          value={form.formats}
          onChange={(formats) => onChange({ ...form, formats: formats as TargetForm["formats"] })}
        />
      )}
      {target.options.map(({ name, label, choices }) => (
        <Select
          key={name}
          label={label}
          options={choices.map((choice) => ({ id: choice.id, label: choice.label, description: choice.about }))}
          value={form.options[name] ?? choices[0]?.id ?? null}
          onChange={(value) => onChange({ ...form, options: { ...form.options, [name]: value } })}
        />
      ))}
    </div>
  )
}
