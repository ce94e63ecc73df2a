import type { Comparison } from "./comparison.ts"

const choices: readonly { readonly id: Comparison; readonly label: string }[] = [
  { id: "off", label: "Hidden" },
  { id: "unified", label: "Unified" },
  { id: "side-by-side", label: "Side by side" },
]

interface ComparisonChoiceProps {
  readonly value: Comparison
  readonly onChange: (comparison: Comparison) => void
}

/** How the original is shown beside the rewrite. */
export function ComparisonChoice({ value, onChange }: ComparisonChoiceProps) {
  return (
    <div role="group" aria-label="Original" className="flex items-center gap-2 text-xs text-muted">
      <span aria-hidden>Original</span>
      <span className="inline-flex rounded-md border border-control">
        {choices.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === value}
            onClick={() => onChange(id)}
            className="min-h-8 border-l border-control px-2.5 font-semibold text-ink first:rounded-l-[5px] first:border-l-0 last:rounded-r-[5px] hover:bg-hover aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            {label}
          </button>
        ))}
      </span>
    </div>
  )
}
