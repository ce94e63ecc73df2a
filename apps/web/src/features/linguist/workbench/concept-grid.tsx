import type { Concept } from "@readback/glossary"
import { useVirtualizer } from "@tanstack/react-virtual"
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from "react"
import { ConceptGridHead } from "./concept-grid-head.tsx"
import { ConceptGridRow } from "./concept-grid-row.tsx"
import type { Problems } from "./detect-problems.ts"
import { gridCommand } from "./grid-keys.ts"
import type { ChangeKind } from "./row-facets.ts"
import type { Selection, SelectionCommand } from "./selection.ts"
import type { RowOrder, SortColumn } from "./sort-rows.ts"

const ROW_HEIGHT = 54
const HEAD_HEIGHT = 36

interface ConceptGridProps {
  readonly concepts: readonly Concept[]
  readonly selection: Selection
  readonly onSelect: (command: SelectionCommand) => void
  readonly onOpen: (conceptId: string) => void
  readonly order: RowOrder | undefined
  readonly onOrder: (column: SortColumn) => void
  readonly changeOf: (conceptId: string) => ChangeKind | undefined
  readonly problems: Problems
  readonly gridRef: RefObject<HTMLDivElement | null>
}

/** Concepts as a table of which only what is in sight is drawn; one tab stop, arrows go through the rows. */
export function ConceptGrid(props: ConceptGridProps) {
  const { concepts, selection, onSelect, onOpen, order, onOrder, changeOf, problems, gridRef } = props
  const id = useId()
  const { current, chosen } = selection
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used here only, in no memo
  const rows = useVirtualizer({
    count: concepts.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollMargin: HEAD_HEIGHT,
  })
  const shown = rows.getVirtualItems()
  const isCurrentShown = current !== undefined && shown.some(({ index }) => concepts[index]?.id === current)

  const place = useRef({ concepts, rows })
  useEffect(() => {
    place.current = { concepts, rows }
  })
  useEffect(() => {
    const at = place.current.concepts.findIndex((concept) => concept.id === current)
    if (at !== -1) place.current.rows.scrollToIndex(at, { align: "auto" })
  }, [current])

  // A new search begins at its best match; asking the element where it is would lay the page out once more.
  const first = concepts[0]
  useEffect(() => {
    if ((place.current.rows.scrollOffset ?? 0) > 0) place.current.rows.scrollToOffset(0)
  }, [first])

  const act = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 600) / ROW_HEIGHT) - 1)
    const command = gridCommand(event, page)
    if (command === undefined) return
    event.preventDefault()
    if (command !== "open") onSelect(command)
    else if (current !== undefined) onOpen(current)
  }

  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      aria-label="Concepts"
      aria-multiselectable
      aria-rowcount={concepts.length + 1}
      aria-activedescendant={isCurrentShown ? `${id}${current}` : undefined}
      onKeyDown={act}
      className="relative min-h-96 shrink-0 grow basis-0 overflow-auto rounded-lg border border-line bg-surface text-sm shadow-raised"
    >
      <ConceptGridHead order={order} onOrder={onOrder} />
      <div role="rowgroup" style={{ height: rows.getTotalSize() }} className="relative min-w-[58rem]">
        {shown.map(({ index, start }) => {
          const concept = concepts[index]
          if (concept === undefined) return null
          return (
            <ConceptGridRow
              key={concept.id}
              id={`${id}${concept.id}`}
              concept={concept}
              index={index}
              top={start - HEAD_HEIGHT}
              height={ROW_HEIGHT}
              isCurrent={concept.id === current}
              isChosen={chosen.has(concept.id)}
              change={changeOf(concept.id)}
              problems={problems.get(concept.id)}
              onSelect={onSelect}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}
