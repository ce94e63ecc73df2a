import { useContext } from "react"
import type { Run } from "./lay-terms.ts"
import { ResponseContext } from "../terms/disputes.ts"
import { noteMark } from "../terms/marked-findings.ts"
import { markHeading } from "./mark-heading.ts"
import type { TermSegment } from "./segments.ts"
import { TermDeskContext } from "./use-term-desk.ts"

const lines: Readonly<Record<TermSegment["mark"], string>> = {
  approved: "decoration-success decoration-dotted",
  discouraged: "decoration-warning decoration-dashed decoration-2",
  forbidden: "decoration-error decoration-wavy",
  unexplained: "decoration-warning decoration-double",
  ambiguous: "decoration-muted decoration-dotted",
}

interface TermMarkProps {
  readonly run: Run
  readonly term: TermSegment
}

/** A marked term, or a part of one: the first part is the button that speaks for all, the others look and open the same. */
export function TermMark({ run, term }: TermMarkProps) {
  const desk = useContext(TermDeskContext)
  const responseId = useContext(ResponseContext)
  if (desk === undefined) return run.text
  const isShown = desk.shown === term
  const look = `cursor-help rounded-sm underline underline-offset-4 ${lines[term.mark]} ${isShown ? "bg-accent-soft" : ""}`
  const byPointer = {
    onPointerEnter: (event: React.PointerEvent<HTMLElement>) => desk.show(term, event.currentTarget),
    onPointerLeave: desk.hideSoon,
  }
  if (!run.isFirst) {
    return (
      <span aria-hidden data-mark-rest={term.mark} className={look} {...byPointer}>
        {run.text}
      </span>
    )
  }
  return (
    <span
      ref={(element) => {
        desk.place(term, element)
        const { finding } = term
        if (element === null || responseId === undefined || finding?.termId === undefined) return
        noteMark(element, { finding, responseId, text: desk.text })
      }}
      role="button"
      tabIndex={term.start === desk.tabStop ? 0 : -1}
      aria-label={`${desk.nameOf(term).replaceAll(/\s+/gu, " ")}: ${markHeading(term)}`}
      aria-describedby={isShown ? desk.cardId : undefined}
      data-mark={term.mark}
      className={look}
      {...byPointer}
      onFocus={(event) => desk.focus(term, event.currentTarget)}
      onBlur={desk.hideSoon}
      onClick={(event) => desk.show(term, event.currentTarget)}
      onKeyDown={(event) => desk.move(event, term)}
    >
      {run.text}
    </span>
  )
}
