import { MAX_OVERLAP } from "@readback/domain"
import { NumberField } from "../../ui/number-field.tsx"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { FieldSection } from "./field-section.tsx"
import type { SettingsPart } from "./settings-part.ts"

const pairings = [
  { id: "all-pairs", label: "Every pair", description: "All responses of a prompt are compared with each other." },
  { id: "adjacent", label: "Each with the next", description: "In the order of the file: fewer comparisons." },
  {
    id: "together",
    label: "Rank all together",
    description: "One task shows all responses of a prompt, up to eight, to be put in order.",
  },
] as const

/** What prompts and responses become when they are imported. */
export function ComparisonFields({ settings, onChange }: SettingsPart) {
  return (
    <FieldSection title="Comparisons" description="Counts for what is imported from now on.">
      <RadioGroup
        label="Pairing"
        description="How the responses of a prompt become comparisons."
        options={pairings}
        value={settings.pairing}
        onChange={(pairing) => onChange({ pairing })}
      />
      <NumberField
        label="Judgments for each comparison"
        description="How many different people judge the same comparison. In the queue this can be changed for some."
        value={settings.overlap}
        onChange={(overlap) => onChange({ overlap })}
        minValue={1}
        maxValue={MAX_OVERLAP}
      />
    </FieldSection>
  )
}
