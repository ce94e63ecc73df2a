import type { ReactNode } from "react"

interface EmptyStateProps {
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** What stands where there is nothing yet: why, and what to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-control px-6 py-10 text-center">
      <p className="text-lg font-semibold">{title}</p>
      <div className="mx-auto mt-1 max-w-prose text-muted">{children}</div>
      {action !== undefined && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
