import { Button, Group, Input, Label, NumberField as AriaNumberField, Text } from "react-aria-components"
import { fieldStyle } from "./field-style.ts"

interface NumberFieldProps {
  readonly label: string
  readonly description?: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly minValue: number
  readonly maxValue: number
}

const step = "grid w-9 shrink-0 place-items-center text-base font-semibold hover:bg-hover disabled:opacity-50"

/** A whole number within bounds, to type or to step. */
export function NumberField({ label, description, value, onChange, minValue, maxValue }: NumberFieldProps) {
  return (
    <AriaNumberField
      className={fieldStyle.group}
      value={value}
      onChange={(next) => onChange(Number.isNaN(next) ? minValue : next)}
      minValue={minValue}
      maxValue={maxValue}
      formatOptions={{ maximumFractionDigits: 0 }}
    >
      <Label className={fieldStyle.label}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={fieldStyle.description}>
          {description}
        </Text>
      )}
      <Group className="flex min-h-9 w-36 overflow-hidden rounded-md border border-control bg-surface focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus">
        <Button slot="decrement" className={`${step} border-r border-line`}>
          −
        </Button>
        <Input className="w-full min-w-0 bg-transparent text-center tabular-nums outline-none" />
        <Button slot="increment" className={`${step} border-l border-line`}>
          +
        </Button>
      </Group>
    </AriaNumberField>
  )
}
