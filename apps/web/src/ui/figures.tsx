/** One number and what it counts. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly hint?: string
}

/** A row of numbers. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] overflow-hidden rounded-lg border border-line bg-surface shadow-raised">
      {figures.map(({ label, value, hint }) => (
        <div key={label} className="-mt-px -ml-px border-t border-l border-line px-4 py-3">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-xl font-bold tabular-nums">{value}</dd>
          {hint !== undefined && <dd className="text-xs text-muted">{hint}</dd>}
        </div>
      ))}
    </dl>
  )
}
