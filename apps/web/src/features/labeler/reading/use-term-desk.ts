import { createContext, type KeyboardEvent, type RefObject, useMemo, useRef, useState } from "react"
import type { ShownTerm } from "./lay-terms.ts"
import type { TermSegment } from "./segments.ts"
import { useOnlyCard } from "./use-only-card.ts"

/** What the marks of one text share: which card is open, which mark is the tab stop, and what they do. */
export interface TermDesk {
  readonly shown: TermSegment | undefined
  readonly tabStop: number | undefined
  readonly cardId: string
  readonly text: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly nameOf: (term: TermSegment) => string
  readonly show: (term: TermSegment, mark: HTMLElement) => void
  readonly hide: () => void
  readonly hideSoon: () => void
  /** Keeps the card open, because the pointer reached it. */
  readonly keep: () => void
  readonly focus: (term: TermSegment, mark: HTMLElement) => void
  readonly move: (event: KeyboardEvent, from: TermSegment) => void
  readonly place: (term: TermSegment, mark: HTMLElement | null) => void
}

/** The desk of the text around. */
export const TermDeskContext = createContext<TermDesk | undefined>(undefined)

/** How long the pointer may be off the term before its card goes, in milliseconds: time to reach the card. */
const LINGER_MS = 200

const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Keeps the desk of a text's terms: one tab stop, arrow keys from term to term, one card. */
export function useTermDesk(terms: readonly ShownTerm[], cardId: string, text: string): TermDesk {
  const order = useMemo(() => new Map(terms.map((term, index) => [term.segment.start, index])), [terms])
  const marks = useRef(new Map<number, HTMLElement>())
  const anchor = useRef<HTMLElement>(null)
  const linger = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [tabStop, setTabStop] = useState<number>()
  const [shown, setShown] = useState<TermSegment>()
  const isHere = shown !== undefined && terms[order.get(shown.start) ?? -1]?.segment === shown
  useOnlyCard(isHere, () => setShown(undefined))

  return useMemo((): TermDesk => {
    const show = (term: TermSegment, mark: HTMLElement) => {
      clearTimeout(linger.current)
      anchor.current = mark
      setShown(term)
    }
    return {
      shown: isHere ? shown : undefined,
      tabStop: tabStop !== undefined && order.has(tabStop) ? tabStop : terms[0]?.segment.start,
      cardId,
      text,
      anchor,
      nameOf: (term) => terms[order.get(term.start) ?? -1]?.text ?? term.text,
      show,
      hide: () => setShown(undefined),
      hideSoon: () => {
        clearTimeout(linger.current)
        linger.current = setTimeout(() => setShown(undefined), LINGER_MS)
      },
      keep: () => clearTimeout(linger.current),
      focus: (term, mark) => {
        setTabStop(term.start)
        // In the next frame: a focus that scrolls the page would close the card at once.
        requestAnimationFrame(() => {
          if (document.activeElement === mark) show(term, mark)
        })
      },
      move: (event, from) => {
        const by = steps[event.key]
        const next = by === undefined ? undefined : terms[(order.get(from.start) ?? Number.NaN) + by]
        if (next === undefined) return
        event.preventDefault()
        setTabStop(next.segment.start)
        marks.current.get(next.segment.start)?.focus()
      },
      place: (term, mark) => {
        if (mark === null) marks.current.delete(term.start)
        else marks.current.set(term.start, mark)
      },
    }
  }, [terms, order, cardId, text, shown, isHere, tabStop])
}
