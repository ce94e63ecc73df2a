import { Checkbox } from "../../ui/checkbox.tsx"
import { NumberField } from "../../ui/number-field.tsx"
import { RadioGroup } from "../../ui/radio-group.tsx"
import { FieldSection } from "./field-section.tsx"
import type { SettingsPart } from "./settings-part.ts"

/** The limit that is offered first when one is switched on. */
const FIRST_LIMIT = 200
const MOST = 1_000_000

const orders = [
  { id: "priority", label: "By priority", description: "Higher numbers first; equal ones in the order of import." },
  { id: "oldest", label: "Oldest first", description: "In the order of import, whatever the priority." },
  {
    id: "uncertain",
    label: "Most uncertain first",
    description: "What nobody has judged yet and what judgments disagree on come before what is settled.",
  },
] as const

const feedbacks = [
  { id: "none", label: "None", description: "People do not learn which tasks have a known answer." },
  {
    id: "instant",
    label: "At once",
    description: "The answer and its explanation are shown after each, for practice.",
  },
] as const

/** Which task people are given next, and how many. */
export function QueueFields({ settings, onChange }: SettingsPart) {
  const { order, goldShare, maxPerPerson, feedback } = settings
  return (
    <FieldSection title="Queue" description="Which task people are given next. Counts from their next task on.">
      <RadioGroup label="Order" options={orders} value={order} onChange={(next) => onChange({ order: next })} />
      <div className="flex flex-col gap-2">
        <Checkbox
          label="Limit the judgments of one person"
          isSelected={maxPerPerson !== null}
          onChange={(isLimited) => onChange({ maxPerPerson: isLimited ? FIRST_LIMIT : null })}
        />
        {maxPerPerson !== null && (
          <NumberField
            label="Most judgments of one person"
            description="Those that were taken back do not count."
            value={maxPerPerson}
            onChange={(most) => onChange({ maxPerPerson: most })}
            minValue={1}
            maxValue={MOST}
          />
        )}
      </div>
      <NumberField
        label="Tasks with a known answer, in percent"
        description="How many of a person's tasks are ones whose answer you know; nobody can tell them from the others. Mark them in the queue, or import them. At 100, they come before everything else."
        value={Math.round(goldShare * 100)}
        onChange={(percent) => onChange({ goldShare: percent / 100 })}
        minValue={0}
        maxValue={100}
      />
      <RadioGroup
        label="Feedback on known answers"
        options={feedbacks}
        value={feedback}
        onChange={(next) => onChange({ feedback: next })}
      />
    </FieldSection>
  )
}
