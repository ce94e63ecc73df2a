import { Link } from "@tanstack/react-router"

interface PartLinksProps {
  readonly parts: readonly { readonly id: string; readonly label: string }[]
  readonly current: string
}

/**
 * The parts of the results, each with its address. Links and not the tabs of the kit: a screen that uses tabs alone would cut
 * the chunks smaller that labeling begins with.
 */
export function PartLinks({ parts, current }: PartLinksProps) {
  return (
    <nav aria-label="Parts of the results" className="flex gap-1 overflow-x-auto border-b border-line">
      {parts.map(({ id, label }) => (
        <Link
          key={id}
          to="."
          search={{ show: id } as never}
          aria-current={id === current ? "page" : undefined}
          className="-mb-px inline-flex min-h-10 shrink-0 items-center border-b-2 border-transparent px-3 text-sm font-medium whitespace-nowrap text-muted outline-offset-[-2px] hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
