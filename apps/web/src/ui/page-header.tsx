import { type ReactNode, useEffect } from "react"

interface PageHeaderProps {
  readonly title: string
  readonly description?: ReactNode
  /** Words beside the title, such as badges. */
  readonly aside?: ReactNode
  readonly actions?: ReactNode
  readonly breadcrumb?: ReactNode
}

/** The head of every page: sets the document's title and holds the h1, which takes focus after a navigation. */
export function PageHeader({ title, description, aside, actions, breadcrumb }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} - Readback`
  }, [title])
  return (
    <div className="flex flex-col gap-2">
      {breadcrumb}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 tabIndex={-1} className="text-xl font-bold tracking-tight">
              {title}
            </h1>
            {aside}
          </div>
          {description !== undefined && <div className="mt-1 max-w-prose text-muted">{description}</div>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  )
}
