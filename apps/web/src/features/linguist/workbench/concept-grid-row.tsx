import { type Concept, conceptName, isDiscouraged, type TermStatus } from "@readback/glossary"
import { memo } from "react"
import { Badge, type BadgeTone } from "../../../ui/badge.tsx"
import { Icon } from "../../../ui/icon.tsx"
import { countOf } from "../../../words/format-count.ts"
import { TermStatusBadge } from "../term-status-badge.tsx"
import type { Problem } from "./detect-problems.ts"
import { gridTemplate } from "./grid-columns.ts"
import { problemNames } from "./problem-names.ts"
import type { ChangeKind } from "./row-facets.ts"
import type { SelectionCommand } from "./selection.ts"

const changeLooks: Readonly<Record<ChangeKind, { readonly tone: BadgeTone; readonly word: string }>> = {
  added: { tone: "success", word: "Added" },
  changed: { tone: "accent", word: "Changed" },
  removed: { tone: "error", word: "Removed" },
}

interface ConceptGridRowProps {
  readonly id: string
  readonly concept: Concept
  readonly index: number
  readonly top: number
  readonly height: number
  readonly isCurrent: boolean
  readonly isChosen: boolean
  readonly change: ChangeKind | undefined
  readonly problems: readonly Problem[] | undefined
  readonly onSelect: (command: SelectionCommand) => void
  readonly onOpen: (conceptId: string) => void
}

/** One concept in the table. */
export const ConceptGridRow = memo(function ConceptGridRow(props: ConceptGridRowProps) {
  const { id, concept, index, top, height, isCurrent, isChosen, change, problems = [], onSelect, onOpen } = props
  const name = conceptName(concept)
  const others = concept.terms.filter(({ text, type }) => text !== name && type !== "shield").map(({ text }) => text)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid has focus and its keys do all this
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      data-current={isCurrent}
      style={{ top, height }}
      onClick={(event) => {
        const isMark = event.target instanceof Element && event.target.closest("[data-mark]") !== null
        const how = event.shiftKey ? "extend" : isMark || event.ctrlKey || event.metaKey ? "toggle" : "only"
        onSelect({ kind: "point", id: concept.id, how })
      }}
      onDoubleClick={() => onOpen(concept.id)}
      // A press with Shift chooses a stretch of rows, not their words.
      onMouseDown={(event) => {
        if (event.shiftKey) event.preventDefault()
      }}
      className={`${gridTemplate} group absolute inset-x-0 cursor-default items-center border-b border-line hover:bg-hover aria-selected:bg-accent-soft data-[current=true]:outline-2 data-[current=true]:-outline-offset-2 data-[current=true]:outline-focus`}
    >
      <div role="gridcell" data-mark className="grid h-full cursor-pointer place-items-center">
        <span
          className={`grid size-4.5 place-items-center rounded-sm border ${isChosen ? "border-accent bg-accent text-on-accent" : "border-control bg-surface"}`}
        >
          {isChosen && <Icon name="check" />}
        </span>
      </div>
      <div role="rowheader" className="min-w-0 px-2">
        <button
          type="button"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation()
            onOpen(concept.id)
          }}
          className={`block max-w-full truncate text-left font-semibold text-accent-ink hover:underline ${change === "removed" ? "line-through" : ""}`}
        >
          {name}
        </button>
        {others.length > 0 && <span className="block truncate text-muted">{others.join(" · ")}</span>}
      </div>
      <div role="gridcell" className="px-2">
        <TermStatusBadge status={shownStatus(concept)} />
      </div>
      <div role="gridcell" className="px-2">
        <span className="line-clamp-2">{concept.definition ?? ""}</span>
      </div>
      <div role="gridcell" className="px-2">
        <span className="line-clamp-2">{concept.subjectFields.join(", ")}</span>
      </div>
      <div role="gridcell" className="px-2">
        {change !== undefined && <Badge tone={changeLooks[change].tone}>{changeLooks[change].word}</Badge>}
      </div>
      <div role="gridcell" className="px-2" title={problems.map(({ message }) => message).join("\n")}>
        {problems[0] !== undefined && (
          <span className="flex flex-col items-start gap-0.5">
            <Badge tone={problems.some(({ severity }) => severity === "error") ? "error" : "warning"}>
              {problemNames[problems[0].kind]}
            </Badge>
            {problems.length > 1 && <span className="text-xs text-muted">{countOf(problems.length - 1, "other")}</span>}
          </span>
        )}
      </div>
    </div>
  )
})

/** What a row tells first: a discouraged term where the concept has one, else its best. */
function shownStatus({ terms }: Concept): TermStatus {
  const discouraged = terms.find((term) => term.type !== "shield" && isDiscouraged(term))
  const preferred = terms.find(({ status }) => status === "preferred")
  return (discouraged ?? preferred ?? terms[0])?.status ?? "admitted"
}
