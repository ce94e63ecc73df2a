import { useQuery } from "@tanstack/react-query"
import { api } from "../../api/api.ts"
import { NumberField } from "../../ui/number-field.tsx"
import { Select } from "../../ui/select.tsx"
import type { RunForm } from "./run-form.ts"

interface PromptChoiceProps {
  readonly projectId: string
  readonly form: RunForm
  readonly set: (change: Partial<RunForm>) => void
}

const choices = [
  { id: "fewer-responses", label: "Prompts with too few responses" },
  { id: "all", label: "All prompts" },
  { id: "import", label: "Prompts of one import" },
] as const

/** Which prompts are sent. */
export function PromptChoice({ projectId, form, set }: PromptChoiceProps) {
  const imports = useQuery(api.material.imports.queryOptions({ projectId }))
  const files = (imports.data ?? []).map(({ id, fileName, counts }) => ({
    id,
    label: fileName,
    description: `${counts.prompts} prompts`,
  }))
  return (
    <div className="flex flex-wrap items-end gap-4">
      <div className="w-full max-w-sm">
        <Select label="Prompts" options={choices} value={form.prompts} onChange={(prompts) => set({ prompts })} />
      </div>
      {form.prompts === "fewer-responses" && (
        <NumberField
          label="Fewer responses than"
          value={form.fewerThan}
          onChange={(fewerThan) => set({ fewerThan })}
          minValue={1}
          maxValue={32}
        />
      )}
      {form.prompts === "import" && (
        <div className="w-full max-w-sm">
          <Select
            label="Import"
            options={files}
            value={form.importId}
            placeholder={files.length === 0 ? "Nothing was imported" : "Choose an import"}
            onChange={(importId) => set({ importId })}
          />
        </div>
      )}
    </div>
  )
}
