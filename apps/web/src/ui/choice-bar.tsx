interface ChoiceBarProps<Id extends string> {
  readonly label: string
  readonly choices: readonly { readonly id: Id; readonly label: string }[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

/** A choice of one among a few words side by side. */
export function ChoiceBar<Id extends string>({ label, choices, value, onChange }: ChoiceBarProps<Id>) {
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-1">
      <span aria-hidden className="text-xs font-semibold text-muted">
        {label}
      </span>
      <span className="flex rounded-md border border-control">
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            aria-pressed={choice.id === value}
            onClick={() => onChange(choice.id)}
            className="min-h-8 flex-1 border-l border-control px-2.5 text-sm font-medium text-ink first:rounded-l-[5px] first:border-l-0 last:rounded-r-[5px] hover:bg-hover aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            {choice.label}
          </button>
        ))}
      </span>
    </div>
  )
}
