import { Checkbox as AriaCheckbox } from "react-aria-components"
import { Icon } from "./icon.tsx"

interface CheckboxProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** Whether some of what it stands for is on and some off. */
  readonly isIndeterminate?: boolean
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** One thing that is on or off. */
export function Checkbox({
  label,
  isLabelHidden = false,
  isIndeterminate = false,
  isSelected,
  onChange,
}: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      onChange={onChange}
      className="group inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md text-sm"
    >
      <span className="grid size-4.5 shrink-0 place-items-center rounded-sm border border-control bg-surface text-on-accent group-data-selected:border-accent group-data-selected:bg-accent group-data-indeterminate:border-accent group-data-indeterminate:bg-accent">
        {isIndeterminate ? <span className="h-0.5 w-2.5 bg-current" /> : isSelected && <Icon name="check" />}
      </span>
      {isLabelHidden ? <span className="sr-only">{label}</span> : label}
    </AriaCheckbox>
  )
}
