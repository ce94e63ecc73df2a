import { memo, useCallback, useContext, useId, useMemo } from "react"
import { Popover } from "react-aria-components"
import { overlayStyle } from "../../../ui/overlay-style.ts"
import { plainLines } from "../rewriting/plain-lines.ts"
import { DisputeOffer } from "../terms/dispute-offer.tsx"
import { ResponseContext } from "../terms/disputes.ts"
import type { Termbase } from "../use-termbase.ts"
import { layTerms } from "./lay-terms.ts"
import { useMarkdown } from "../../../reading/markdown/use-markdown.ts"
import type { Piece } from "../../../reading/piece.ts"
import { PieceText } from "../../../reading/piece-text.tsx"
import { segments, type TermSegment } from "./segments.ts"
import { ShowPieceContext } from "../../../reading/show-piece.ts"
import { TermCard } from "./term-card.tsx"
import { TermMark } from "./term-mark.tsx"
import { TermDeskContext, useTermDesk } from "./use-term-desk.ts"

interface TermTextProps {
  readonly text: string
  /** Without one the text is shown without marks. */
  readonly termbase: Termbase | undefined
  readonly label: string
  /** Whether its Markdown is shown as what it means. */
  readonly isFormatted?: boolean
}

/**
 * A text with its terms marked. The terms are one tab stop: Tab goes to the text's terms, the arrow keys from term to
 * term; hover or focus opens a term's card, Escape closes it. Drawn again only for another text: keys of a rewrite beside
 * it do not touch it.
 */
export const TermText = memo(function TermText({ text: given, termbase, label, isFormatted = false }: TermTextProps) {
  const text = plainLines(given)
  const markdown = useMarkdown()
  const reading = useMemo(() => (isFormatted ? markdown?.readMarkdown(text) : undefined), [isFormatted, markdown, text])
  const whole = useMemo(() => ({ text, start: 0, end: text.length }), [text])
  const terms = useMemo(() => {
    if (termbase === undefined) return []
    const report = termbase.assess(text)
    return segments(text, report).filter((segment): segment is TermSegment => segment.kind === "term")
  }, [text, termbase])
  const laid = useMemo(() => layTerms(reading?.pieces ?? [whole], terms), [reading, whole, terms])
  const responseId = useContext(ResponseContext)
  const desk = useTermDesk(laid.terms, useId(), text)
  const marked = useCallback(
    (piece: Piece) => {
      const runs = laid.runs.get(piece)
      if (runs === undefined) return piece.text
      return runs.map((run) =>
        run.term === undefined ? run.text : <TermMark key={run.start} run={run} term={run.term} />,
      )
    },
    [laid],
  )
  const body = useMemo(
    () =>
      markdown === undefined || reading === undefined ? (
        <div dir="auto" className="[unicode-bidi:plaintext] break-words whitespace-pre-wrap">
          <PieceText piece={whole} />
        </div>
      ) : (
        <markdown.MarkdownText blocks={reading.blocks} label={label} />
      ),
    [markdown, reading, whole, label],
  )
  return (
    <div role="group" aria-label={label} className="leading-relaxed">
      {isFormatted && markdown !== undefined && reading === undefined && (
        <p className="mb-2 text-xs text-muted">Shown as it is written: it is too large or too nested to format.</p>
      )}
      <ShowPieceContext value={marked}>
        <TermDeskContext value={desk}>{body}</TermDeskContext>
      </ShowPieceContext>
      {desk.shown !== undefined && termbase !== undefined && (
        <Popover
          isOpen
          isNonModal
          triggerRef={desk.anchor}
          placement="bottom start"
          aria-label="Term"
          className={`${overlayStyle.popover} w-80`}
          onOpenChange={(isOpen) => {
            if (!isOpen) desk.hide()
          }}
        >
          <div onPointerEnter={desk.keep} onPointerLeave={desk.hideSoon}>
            <div id={desk.cardId} role="tooltip">
              <TermCard segment={desk.shown} termbase={termbase} />
            </div>
            <div className="px-2 pb-1.5 empty:hidden">
              <DisputeOffer finding={desk.shown.finding} responseId={responseId} text={text} />
            </div>
          </div>
        </Popover>
      )}
    </div>
  )
})
