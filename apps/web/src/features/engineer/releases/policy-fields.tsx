import { useAccount } from "../../../api/account.ts"
import { useProject } from "../../../api/project.ts"
import { Checkbox } from "../../../ui/checkbox.tsx"
import { NumberField } from "../../../ui/number-field.tsx"
import { RadioGroup } from "../../../ui/radio-group.tsx"
import { Select } from "../../../ui/select.tsx"
import { TextField } from "../../../ui/text-field.tsx"
import type { RecipeForm } from "./recipe-form.ts"

interface PolicyFieldsProps {
  readonly projectId: string
  readonly form: RecipeForm
  readonly onChange: (change: Partial<RecipeForm>) => void
  readonly errorOf: (field: string) => string | undefined
}

const aggregations = [
  { id: "majority", label: "Sum of strengths", description: "Who has more signed strength wins." },
  {
    id: "one_coin",
    label: "Weighed by labeler",
    description: "One-coin model of Dawid and Skene: those who are often right count for more.",
  },
] as const

/** How votes become rows, how the rows are divided, and what must not be in them. */
export function PolicyFields({ projectId, form, onChange, errorOf }: PolicyFieldsProps) {
  const { classification } = useProject(projectId)
  const { levels } = useAccount()
  return (
    <>
      <RadioGroup
        label="Who wins a pair"
        options={aggregations}
        value={form.aggregation}
        onChange={(aggregation) => onChange({ aggregation })}
      />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 text-base font-semibold">Parts</legend>
        <p className="text-sm text-muted">
          Near-duplicate prompts stay in one part. What is left goes to the test part:{" "}
          {Math.max(0, 100 - form.train - form.validation)} %.
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField
            label="Train, %"
            value={form.train}
            onChange={(train) => onChange({ train })}
            minValue={0}
            maxValue={100}
          />
          <NumberField
            label="Validation, %"
            value={form.validation}
            onChange={(validation) => onChange({ validation })}
            minValue={0}
            maxValue={100}
          />
          <TextField
            label="Seed"
            description="Another seed divides otherwise."
            value={form.seed}
            onChange={(seed) => onChange({ seed })}
            error={errorOf("splits.seed")}
          />
        </div>
      </fieldset>
      <fieldset className="flex flex-col">
        <legend className="mb-2 text-base font-semibold">Balance and safety</legend>
        <Checkbox
          label="As many chosen on the left as on the right"
          isSelected={form.balancePosition}
          onChange={(balancePosition) => onChange({ balancePosition })}
        />
        <Checkbox
          label="As many longer as shorter chosen texts"
          isSelected={form.balanceLength}
          onChange={(balanceLength) => onChange({ balanceLength })}
        />
        <Checkbox
          label="Canary text in metadata and documents"
          isSelected={form.canary}
          onChange={(canary) => onChange({ canary })}
        />
        <div className="mt-3">
          <Select
            label="Marking ceiling"
            description="One row above it blocks the release."
            options={levels.slice(0, levels.indexOf(classification) + 1).map((level) => ({ id: level, label: level }))}
            value={form.ceiling === "" ? classification : form.ceiling}
            onChange={(ceiling) => onChange({ ceiling })}
            error={errorOf("markingCeiling")}
          />
        </div>
      </fieldset>
    </>
  )
}
