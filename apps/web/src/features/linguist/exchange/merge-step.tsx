import { Checkbox } from "../../../ui/checkbox.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { RadioGroup } from "../../../ui/radio-group.tsx"
import { Section } from "../../../ui/section.tsx"
import type { MergeChoice } from "./import-plan.ts"

const policies = [
  {
    id: "by-id",
    label: "Replace concepts of the same id",
    description: "The file has the last word on every concept it names. For a file that came from here.",
  },
  {
    id: "by-term",
    label: "Join concepts that share a full form",
    description: "New terms are added; what the glossary says already stays. For a list from elsewhere.",
  },
  {
    id: "add-only",
    label: "Add new concepts only",
    description: "What is there, by its id or a full form, is left as it is.",
  },
] as const

const onDefects = [
  { id: "keep-good", label: "Keep the good entries", description: "Defective ones are left out and listed." },
  { id: "refuse", label: "Refuse the whole file", description: "One defective entry, and nothing is proposed." },
] as const

interface MergeStepProps {
  readonly step: number
  readonly value: MergeChoice
  readonly onChange: (change: Partial<MergeChoice>) => void
}

/** Chooses how what the file has meets what the glossary has. */
export function MergeStep({ step, value, onChange }: MergeStepProps) {
  return (
    <Section title={`${step}. How it meets the glossary`}>
      <div className="grid gap-x-10 gap-y-5 lg:grid-cols-2">
        <RadioGroup
          label="What is there already"
          options={policies}
          value={value.policy}
          onChange={(policy) => onChange({ policy })}
        />
        <div className="flex flex-col gap-5">
          <RadioGroup
            label="When an entry is defective"
            options={onDefects}
            value={value.onDefect}
            onChange={(onDefect) => onChange({ onDefect })}
          />
          <Checkbox
            label="Also remove what the file does not have"
            isSelected={value.removeMissing}
            onChange={(removeMissing) => onChange({ removeMissing })}
          />
        </div>
      </div>
      {value.removeMissing && (
        <Notice kind="warning" title="Concepts that the file does not have will be removed">
          Choose this only for a file that holds the whole glossary. Entries with defects count as missing: look at the
          removed ones below before you go on.
        </Notice>
      )}
    </Section>
  )
}
