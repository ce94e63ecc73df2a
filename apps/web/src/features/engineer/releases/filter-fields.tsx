import { useQuery } from "@tanstack/react-query"
import { useAccount } from "../../../api/account.ts"
import { api } from "../../../api/api.ts"
import { useProject } from "../../../api/project.ts"
import { Checkbox } from "../../../ui/checkbox.tsx"
import { NumberField } from "../../../ui/number-field.tsx"
import { Select } from "../../../ui/select.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import type { RecipeForm } from "./recipe-form.ts"

interface FilterFieldsProps {
  readonly projectId: string
  readonly form: RecipeForm
  readonly onChange: (change: Partial<RecipeForm>) => void
  readonly errorOf: (field: string) => string | undefined
}

const ANY = "any"

/** Which judgments count, and which rows they may give. */
export function FilterFields({ projectId, form, onChange, errorOf }: FilterFieldsProps) {
  const imports = useQuery(api.material.imports.queryOptions({ projectId }))
  const { glossary, classification } = useProject(projectId)
  const hasGlossary = glossary !== null
  const { levels } = useAccount()
  // A prompt is never marked above its project.
  const markings = levels.slice(0, levels.indexOf(classification) + 1)
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-base font-semibold">What counts</legend>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          label="Judged from"
          type="date"
          value={form.from}
          onChange={(from) => onChange({ from })}
          error={errorOf("filters.from")}
        />
        <TextField
          label="Judged until"
          description="Empty is now."
          type="date"
          value={form.until}
          onChange={(until) => onChange({ until })}
          error={errorOf("filters.until")}
        />
      </div>
      <Select
        label="Batch"
        options={[
          { id: ANY, label: "Every import" },
          ...(imports.data ?? []).map(({ id, fileName }) => ({ id, label: fileName })),
        ]}
        value={form.importId === "" ? ANY : form.importId}
        onChange={(id) => onChange({ importId: id === ANY ? "" : id })}
      />
      <TextField
        label="Labeler groups"
        description="Names with commas between them; empty is everybody."
        value={form.labelerGroups}
        onChange={(labelerGroups) => onChange({ labelerGroups })}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <NumberField
          label="Judgments at least"
          value={form.minJudgments}
          onChange={(minJudgments) => onChange({ minJudgments })}
          minValue={1}
          maxValue={100}
        />
        <NumberField
          label="Agreement at least, %"
          value={form.minAgreement}
          onChange={(minAgreement) => onChange({ minAgreement })}
          minValue={0}
          maxValue={100}
        />
        {hasGlossary && (
          <NumberField
            label="Adherence of the chosen text at least, %"
            description="0 asks for none."
            value={form.minAdherence}
            onChange={(minAdherence) => onChange({ minAdherence })}
            minValue={0}
            maxValue={100}
          />
        )}
      </div>
      {markings.length > 1 && (
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 text-sm font-medium">Markings of prompts</legend>
          <p className="text-sm text-muted">None ticked is every marking.</p>
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            {markings.map((marking) => (
              <Checkbox
                key={marking}
                label={marking}
                isSelected={form.markings.includes(marking)}
                onChange={(isSelected) =>
                  onChange({
                    markings: markings.filter((one) => (one === marking ? isSelected : form.markings.includes(one))),
                  })
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <Checkbox
        label="Include comparisons whose answer is known (gold)"
        isSelected={form.includeGold}
        onChange={(includeGold) => onChange({ includeGold })}
      />
    </fieldset>
  )
}
