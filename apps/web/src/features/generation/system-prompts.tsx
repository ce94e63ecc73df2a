import { Button } from "../../ui/button.tsx"
import { Checkbox } from "../../ui/checkbox.tsx"
import { TextField } from "../../ui/text-field.tsx"
import type { RunForm } from "./run-form.ts"

interface SystemPromptsProps {
  readonly form: RunForm
  readonly set: (change: Partial<RunForm>) => void
  readonly onAdd: () => void
}

/** What every prompt is sent with: each system prompt makes an answer of its own. */
export function SystemPrompts({ form, set, onAdd }: SystemPromptsProps) {
  const { systemPrompts } = form
  return (
    <div className="flex flex-col gap-3">
      {systemPrompts.map(({ key, text }, at) => (
        <div key={key} className="flex flex-col items-start gap-1">
          <div className="w-full">
            <TextField
              label={systemPrompts.length > 1 ? `System prompt ${at + 1}` : "System prompt"}
              description={at === 0 ? "Stands before the prompt's own instructions. Empty adds nothing." : undefined}
              lines={3}
              value={text}
              onChange={(next) =>
                set({ systemPrompts: systemPrompts.map((one) => (one.key === key ? { key, text: next } : one)) })
              }
            />
          </div>
          {systemPrompts.length > 1 && (
            <Button
              variant="quiet"
              size="compact"
              aria-label={`Take system prompt ${at + 1} away`}
              onPress={() => set({ systemPrompts: systemPrompts.filter((one) => one.key !== key) })}
            >
              Take away
            </Button>
          )}
        </div>
      ))}
      {systemPrompts.length < 10 && (
        <div>
          <Button onPress={onAdd}>Add a variant</Button>
        </div>
      )}
      <Checkbox
        label="Tell the model the glossary's terms that the prompt touches"
        isSelected={form.usesGlossary}
        onChange={(usesGlossary) => set({ usesGlossary })}
      />
    </div>
  )
}
