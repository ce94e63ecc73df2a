import type { ReactNode } from "react"

interface SubsectionProps {
  readonly title: string
  readonly description?: string
  readonly children: ReactNode
}

/** A titled part of a section: a plot and the table that goes with it. */
export function Subsection({ title, description, children }: SubsectionProps) {
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div>
        <h3 className="text-base font-semibold">{title}</h3>
        {description !== undefined && <p className="max-w-prose text-sm text-muted">{description}</p>}
      </div>
      {children}
    </div>
  )
}
