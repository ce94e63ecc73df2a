import { Label, Radio, RadioGroup as AriaRadioGroup, Text } from "react-aria-components"
import { fieldStyle } from "./field-style.ts"
import type { Option } from "./select.tsx"

interface RadioGroupProps<Id extends string> {
  readonly label: string
  readonly description?: string
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly isDisabled?: boolean
}

/** A choice of one, with every option and its explanation in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, description, options, value, onChange, isDisabled } = props
  return (
    <AriaRadioGroup
      className={fieldStyle.group}
      value={value}
      onChange={(id) => onChange(id as Id)}
      isDisabled={isDisabled ?? false}
    >
      <Label className={fieldStyle.label}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={fieldStyle.description}>
          {description}
        </Text>
      )}
      <div className="mt-1 flex flex-col gap-2">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="group flex cursor-pointer items-start gap-2.5 rounded-md">
            <span className="mt-0.5 grid size-4.5 shrink-0 place-items-center rounded-full border border-control bg-surface group-data-disabled:bg-sunken group-data-selected:border-accent">
              <span className="hidden size-2.5 rounded-full bg-accent group-data-selected:block" />
            </span>
            <span>
              <span className="block text-sm font-medium">{option.label}</span>
              {option.description !== undefined && (
                <span className="block text-sm text-muted">{option.description}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  )
}
