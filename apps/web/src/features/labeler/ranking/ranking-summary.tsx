import { ToggleButton } from "react-aria-components"
import { responseName } from "@readback/domain"
import { choiceStyle } from "./choice-style.ts"
import { type Judging, rankOf, unplaced } from "./judging.ts"
import { rankWords } from "./rank-words.ts"

interface RankingSummaryProps {
  readonly state: Judging
  readonly activeId: string
  readonly hasNone: boolean
  readonly onNone: () => void
}

/** The order as it stands, letter by letter, and which responses have no rank yet. */
export function RankingSummary({ state, activeId, hasNone, onNone }: RankingSummaryProps) {
  const open = unplaced(state)
  const isNone = state.now.verdict?.outcome === "both_bad"
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
      <ol aria-label="Ranks so far" className="flex flex-wrap gap-1.5">
        {state.displayOrder.map((id, at) => {
          const rank = rankOf(state, id)
          return (
            <li
              key={id}
              aria-current={id === activeId ? "true" : undefined}
              className={`flex min-h-11 min-w-14 flex-col items-center justify-center rounded-md border px-2 text-xs leading-tight ${id === activeId ? "border-accent outline-1 outline-accent" : "border-line"} ${rank === undefined ? "border-dashed text-muted" : "bg-accent-soft text-ink"}`}
            >
              <strong>{responseName(at)}</strong>
              {rank === undefined ? (isNone ? "none" : "no rank") : rankWords(rank)}
            </li>
          )
        })}
      </ol>
      {hasNone && (
        <ToggleButton
          isSelected={isNone}
          onChange={onNone}
          className={`${choiceStyle} ml-1.5 min-h-11 min-w-20`}
          aria-label="None of them is acceptable"
        >
          <span>None acceptable</span>
          <kbd aria-hidden className="font-sans font-normal opacity-75">
            0
          </kbd>
        </ToggleButton>
      )}
      <span className="ml-2 text-sm text-muted">
        {isNone
          ? "None of them is acceptable."
          : open.length === 0
            ? "Every response has a rank. Equal ranks are ties."
            : `${open.length} of ${state.displayOrder.length} still to rank`}
      </span>
    </div>
  )
}
