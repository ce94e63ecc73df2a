import { type KeyboardEvent, useId, useMemo, useRef, useState } from "react"
import { Popover } from "react-aria-components"
import { overlayStyle } from "../../../ui/overlay-style.ts"
import { markHeading } from "./mark-heading.ts"
import { segments, type Segment, type TermSegment } from "./segments.ts"
import { TermCard } from "./term-card.tsx"
import { useOnlyCard } from "./use-only-card.ts"
import type { Termbase } from "../use-termbase.ts"

const lines: Readonly<Record<TermSegment["mark"], string>> = {
  approved: "decoration-success decoration-dotted",
  discouraged: "decoration-warning decoration-dashed decoration-2",
  forbidden: "decoration-error decoration-wavy",
  unexplained: "decoration-warning decoration-double",
  ambiguous: "decoration-muted decoration-dotted",
}

/** How long the pointer may be off the term before its card goes, in milliseconds: time to reach the card. */
const LINGER_MS = 200

/**
 * A text with its terms marked. The terms are one tab stop: Tab goes to the text's terms, the arrow keys from term to
 * term; hover or focus opens a term's card, Escape closes it.
 */
export function TermText({
  text,
  termbase,
  label,
}: {
  readonly text: string
  readonly termbase: Termbase | undefined
  readonly label: string
}) {
  const cut = useMemo((): readonly Segment[] => {
    if (termbase === undefined) return [{ kind: "plain", start: 0, text }]
    const report = termbase.assess(text)
    return segments(text, report)
  }, [text, termbase])
  const terms = useMemo(() => cut.filter((segment): segment is TermSegment => segment.kind === "term"), [cut])

  const cardId = useId()
  const marks = useRef(new Map<number, HTMLElement>())
  const anchor = useRef<HTMLElement>(null)
  const linger = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [tabStop, setTabStop] = useState<number>()
  const [shown, setShown] = useState<TermSegment>()
  useOnlyCard(shown !== undefined, () => setShown(undefined))

  const show = (segment: TermSegment) => {
    clearTimeout(linger.current)
    anchor.current = marks.current.get(segment.start) ?? null
    setShown(segment)
  }
  const hideSoon = () => {
    clearTimeout(linger.current)
    linger.current = setTimeout(() => setShown(undefined), LINGER_MS)
  }
  const move = (event: KeyboardEvent, from: TermSegment) => {
    const by =
      event.key === "ArrowRight" || event.key === "ArrowDown"
        ? 1
        : event.key === "ArrowLeft" || event.key === "ArrowUp"
          ? -1
          : 0
    const next = terms[terms.indexOf(from) + by]
    if (by === 0 || next === undefined) return
    event.preventDefault()
    setTabStop(next.start)
    marks.current.get(next.start)?.focus()
  }

  return (
    <div
      role="group"
      aria-label={label}
      dir="auto"
      className="leading-relaxed [unicode-bidi:plaintext] break-words whitespace-pre-wrap"
    >
      {cut.map((segment) =>
        segment.kind === "plain" ? (
          segment.text
        ) : (
          <span
            key={segment.start}
            ref={(element) => {
              if (element === null) marks.current.delete(segment.start)
              else marks.current.set(segment.start, element)
            }}
            role="button"
            tabIndex={segment.start === (tabStop ?? terms[0]?.start) ? 0 : -1}
            aria-label={`${segment.text}: ${markHeading(segment)}`}
            aria-describedby={shown === segment ? cardId : undefined}
            data-mark={segment.mark}
            className={`cursor-help rounded-sm underline underline-offset-4 ${lines[segment.mark]} ${shown === segment ? "bg-accent-soft" : ""}`}
            onPointerEnter={() => show(segment)}
            onPointerLeave={hideSoon}
            onFocus={(event) => {
              const mark = event.currentTarget
              setTabStop(segment.start)
              // In the next frame: a focus that scrolls the page would close the card at once.
              requestAnimationFrame(() => {
                if (document.activeElement === mark) show(segment)
              })
            }}
            onBlur={hideSoon}
            onClick={() => show(segment)}
            onKeyDown={(event) => move(event, segment)}
          >
            {segment.text}
          </span>
        ),
      )}
      {shown !== undefined && termbase !== undefined && (
        <Popover
          isOpen
          isNonModal
          triggerRef={anchor}
          placement="bottom start"
          aria-label="Term"
          className={`${overlayStyle.popover} w-80`}
          onOpenChange={(isOpen) => {
            if (!isOpen) setShown(undefined)
          }}
        >
          <div id={cardId} role="tooltip" onPointerEnter={() => clearTimeout(linger.current)} onPointerLeave={hideSoon}>
            <TermCard segment={shown} termbase={termbase} />
          </div>
        </Popover>
      )}
    </div>
  )
}
