import { type ReactNode, useContext } from "react"
import { Icon } from "../../ui/icon.tsx"
import { AskLinkContext } from "./asked-link.ts"
import type { Inline } from "./document.ts"
import { openable } from "./openable.ts"

interface LinkTextProps {
  readonly link: Extract<Inline, { kind: "link" | "image" }>
  readonly children: ReactNode
}

/** A link: its words, and beside them where it leads. Pressing that asks first; an address that is never opened is text. */
export function LinkText({ link, children }: LinkTextProps) {
  const ask = useContext(AskLinkContext)
  const target = openable(link.address)
  if (target === undefined) {
    return (
      <>
        {children}
        <bdi className="font-mono text-[0.85em] break-all text-muted"> ({link.address})</bdi>
        {link.title !== undefined && <span className="text-muted"> “{link.title}”</span>}
      </>
    )
  }
  return (
    <>
      <span className="text-accent-ink">{children}</span>{" "}
      <button
        type="button"
        aria-haspopup="dialog"
        className="inline-flex max-w-full items-center gap-0.5 rounded-sm border border-line bg-accent-soft px-1 align-baseline text-[0.8em] font-medium text-accent-ink hover:border-accent"
        onClick={() => ask({ ...target, title: link.title })}
      >
        <span className="sr-only">Link to </span>
        <bdi className="min-w-0 truncate">{target.place}</bdi>
        <Icon name="right" />
      </button>
    </>
  )
}
