import type { ReactNode } from "react"
import { Icon } from "./icon.tsx"

/** The way back: the link to what this page belongs to. */
export function Breadcrumb({ children, current }: { readonly children: ReactNode; readonly current: string }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol className="flex flex-wrap items-center gap-1 text-sm text-muted">
        <li className="[&_a]:underline [&_a:hover]:text-ink">{children}</li>
        <li aria-hidden>
          <Icon name="right" />
        </li>
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
