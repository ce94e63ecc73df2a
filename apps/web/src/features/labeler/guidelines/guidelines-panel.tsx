import { Link } from "@tanstack/react-router"
import { useEffect, useLayoutEffect, useRef } from "react"
import type { Guidelines } from "../../../guidelines/guidelines-query.ts"
import { FormattedText } from "../../../reading/formatted-text.tsx"
import { Button } from "../../../ui/button.tsx"

interface GuidelinesPanelProps {
  readonly projectId: string
  readonly guidelines: Guidelines | undefined
  /** Whether it was opened just now, and not with the page: then focus goes into it. */
  readonly takesFocus: boolean
  readonly onClose: () => void
}

/** The guidelines beside the task; over it where the window is narrow. */
export default function GuidelinesPanel({ projectId, guidelines, takesFocus, onClose }: GuidelinesPanelProps) {
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const place = panel.current
    if (takesFocus) heading.current?.focus({ preventScroll: true })
    return () => {
      // Back to where the person was, so that the keys go on from there.
      const isInside = place?.contains(document.activeElement) === true
      if (isInside && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [takesFocus])
  useEffect(() => {
    const place = panel.current
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return
      event.preventDefault()
      onClose()
    }
    place?.addEventListener("keydown", leave)
    return () => place?.removeEventListener("keydown", leave)
  }, [onClose])
  const current = guidelines?.current
  return (
    <aside
      ref={panel}
      aria-label="Guidelines"
      className="fixed end-0 top-[calc(var(--banner-height)+var(--header-height))] bottom-(--banner-height) z-30 md:bottom-[calc(var(--banner-height)+7.5rem)] md:border-b flex w-full max-w-md flex-col border-s border-line bg-surface shadow-overlay xl:sticky xl:bottom-auto xl:border-b-0 xl:z-10 xl:self-start xl:h-[calc(100dvh-2*var(--banner-height)-var(--header-height))] xl:w-96 xl:shrink-0 xl:shadow-none 2xl:w-[28rem]"
    >
      <header className="flex items-center justify-between gap-2 border-b border-line px-4 py-2">
        <h2 ref={heading} tabIndex={-1} className="font-semibold outline-none">
          Guidelines
          {current !== null && current !== undefined && (
            <span className="font-normal text-muted"> version {current.version}</span>
          )}
        </h2>
        <Button variant="quiet" size="compact" onPress={onClose}>
          Close
        </Button>
      </header>
      <div tabIndex={0} role="region" aria-label="Text of the guidelines" className="flex-1 overflow-y-auto px-4 py-3">
        {current !== null && current !== undefined ? (
          <FormattedText text={current.text} label="Guidelines" />
        ) : (
          <p className="text-muted">
            {guidelines === undefined
              ? "The guidelines could not be loaded yet. They come as soon as the server can be reached."
              : "Nobody has written guidelines for this project yet. Judge by what you would send, and ask the lead where you are in doubt."}
          </p>
        )}
      </div>
      <footer className="border-t border-line px-4 py-2 text-sm">
        <Link to="/projects/$projectId/guidelines" params={{ projectId }} className="underline hover:text-muted">
          All versions
        </Link>
      </footer>
    </aside>
  )
}
