import { NumberField } from "../../ui/number-field.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { RunForm } from "./run-form.ts"

interface SamplingFieldsProps {
  readonly form: RunForm
  readonly set: (change: Partial<RunForm>) => void
  readonly errorOf: (place: string) => string | undefined
}

/** How the models are sampled; an empty field leaves it to the endpoint. */
export function SamplingFields({ form, set, errorOf }: SamplingFieldsProps) {
  const field = (name: "temperature" | "topP" | "maxTokens" | "seed", label: string, mode: "decimal" | "numeric") => (
    <div className="w-32">
      <TextField
        label={label}
        inputMode={mode}
        value={form[name]}
        onChange={(text) => set({ [name]: text })}
        error={errorOf(`plan.sampling.${name}`)}
      />
    </div>
  )
  return (
    <div className="flex flex-wrap items-start gap-4">
      {form.kind === "responses" && (
        <NumberField
          label="Samples of each"
          value={form.samples}
          onChange={(samples) => set({ samples })}
          minValue={1}
          maxValue={32}
        />
      )}
      {field("temperature", "Temperature", "decimal")}
      {field("topP", "Top p", "decimal")}
      {field("maxTokens", "Most tokens", "numeric")}
      {field("seed", "Seed", "numeric")}
    </div>
  )
}
