import { gridColumns, gridTemplate } from "./grid-columns.ts"
import type { RowOrder, SortColumn } from "./sort-rows.ts"

interface ConceptGridHeadProps {
  readonly order: RowOrder | undefined
  readonly onOrder: (column: SortColumn) => void
}

/** The names of the columns; a press orders by one. */
export function ConceptGridHead({ order, onOrder }: ConceptGridHeadProps) {
  return (
    <div role="rowgroup" className="sticky top-0 z-10 min-w-[58rem]">
      <div role="row" aria-rowindex={1} className={`${gridTemplate} h-9 border-b border-line bg-sunken`}>
        <div role="columnheader" className="sr-only">
          Chosen
        </div>
        {gridColumns.map(({ id, label }, index) => {
          const isOrdered = order?.column === id
          const direction = order?.isDescending === true ? "descending" : "ascending"
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={isOrdered ? direction : "none"}
              className={`flex items-center ${index === 0 ? "col-start-2" : ""}`}
            >
              <button
                type="button"
                onClick={() => onOrder(id)}
                className="-outline-offset-2 inline-flex h-full w-full items-center gap-1 px-2 text-left text-xs font-semibold whitespace-nowrap text-muted hover:text-ink"
              >
                {label}
                <span aria-hidden className="w-3">
                  {isOrdered ? (direction === "ascending" ? "↑" : "↓") : ""}
                </span>
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}
