import { Checkbox } from "../../ui/checkbox.tsx"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { FieldSection } from "./field-section.tsx"
import { IssueTagsField } from "./issue-tags-field.tsx"
import type { SettingsPart } from "./settings-part.ts"

const rationales = [
  { id: "optional", label: "Optional" },
  { id: "required", label: "Required", description: "A judgment can only be sent with a reason." },
] as const

const confidences = [
  { id: "off", label: "Not asked" },
  { id: "optional", label: "Optional" },
  { id: "required", label: "Required", description: "Not sure, fairly sure or sure, with every judgment." },
] as const

const marks = [
  { id: "always", label: "While deciding", description: "Terms are marked and scores are shown from the start." },
  {
    id: "after-ranking",
    label: "After deciding",
    description: "Marks and scores appear once a verdict is given, so that they do not steer it.",
  },
  { id: "never", label: "Never" },
] as const

/** What people say of the responses, and what they see while they do. */
export function JudgingFields({ settings, onChange, errorOf }: SettingsPart) {
  const { bothGood, bothBad, rationale, confidence, issueTags } = settings
  return (
    <FieldSection title="Judging" description="What people are asked of every comparison.">
      <fieldset className="flex flex-col gap-1">
        <legend className="text-sm font-semibold">Verdicts besides “better” and “equal”</legend>
        <Checkbox
          label="Both good: each could be sent as it is"
          isSelected={bothGood}
          onChange={(isOn) => onChange({ bothGood: isOn })}
        />
        <Checkbox
          label="Unacceptable: none could be sent"
          isSelected={bothBad}
          onChange={(isOn) => onChange({ bothBad: isOn })}
        />
      </fieldset>
      <RadioGroup
        label="Rationale"
        options={rationales}
        value={rationale}
        onChange={(next) => onChange({ rationale: next })}
      />
      <RadioGroup
        label="Confidence"
        options={confidences}
        value={confidence}
        onChange={(next) => onChange({ confidence: next })}
      />
      <IssueTagsField
        value={issueTags}
        onChange={(tags) => onChange({ issueTags: tags })}
        error={errorOf("issueTags")}
      />
      <RadioGroup
        label="Term marks and scores"
        description="When people see what the glossary finds in the responses."
        options={marks}
        value={settings.marks}
        onChange={(next) => onChange({ marks: next })}
      />
    </FieldSection>
  )
}
