import { Checkbox as AriaCheckbox } from "react-aria-components"
import { Icon } from "./icon.tsx"

interface CheckboxProps {
  readonly label: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** One thing that is on or off. */
export function Checkbox({ label, isSelected, onChange }: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={isSelected}
      onChange={onChange}
      className="group inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md text-sm"
    >
      <span className="grid size-4.5 place-items-center rounded-sm border border-control bg-surface text-on-accent group-data-selected:border-accent group-data-selected:bg-accent">
        {isSelected && <Icon name="check" />}
      </span>
      {label}
    </AriaCheckbox>
  )
}
