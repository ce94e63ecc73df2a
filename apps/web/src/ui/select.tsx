import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from "react-aria-components"
import { fieldStyle } from "./field-style.ts"
import { Icon } from "./icon.tsx"
import { OVERLAY_PADDING, overlayStyle } from "./overlay-style.ts"

/** One choice of a select or a radio group. */
export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
  readonly description?: string
}

interface SelectProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly description?: string | undefined
  readonly error?: string | undefined
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

/** A labelled choice of one option from a list. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden = false, options, value, onChange, description, error, placeholder } = props
  return (
    <AriaSelect
      className={fieldStyle.group}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
      placeholder={placeholder ?? "Choose"}
      isDisabled={props.isDisabled ?? false}
      isInvalid={error !== undefined}
    >
      <Label className={isLabelHidden ? "sr-only" : fieldStyle.label}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={fieldStyle.description}>
          {description}
        </Text>
      )}
      <Button
        className={`${fieldStyle.input} flex min-h-9 items-center justify-between gap-2 text-left hover:bg-hover`}
      >
        <SelectValue className="truncate data-placeholder:text-muted">
          {({ selectedText }) => selectedText || (placeholder ?? "Choose")}
        </SelectValue>
        <Icon name="down" />
      </Button>
      <FieldError className={fieldStyle.error}>{error}</FieldError>
      <Popover containerPadding={OVERLAY_PADDING} className={`${overlayStyle.popover} min-w-(--trigger-width)`}>
        <ListBox items={options} className="max-h-72 overflow-auto p-1">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={overlayStyle.item}>
              <span className="min-w-0">
                <span className="block">{option.label}</span>
                {option.description !== undefined && (
                  <span className="block text-xs text-muted">{option.description}</span>
                )}
              </span>
              {option.id === value && <Icon name="check" />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
