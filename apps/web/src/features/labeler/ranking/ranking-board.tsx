import { Button, GridList, GridListItem, isTextDropItem, useDragAndDrop } from "react-aria-components"
import { rankWords } from "./rank-words.ts"

/** What a dragged response carries. */
const DRAGGED = "readback/response"

interface BoardResponse {
  readonly id: string
  readonly name: string
  readonly text: string
}

interface RankingBoardProps {
  readonly responses: readonly BoardResponse[]
  /** Ids at each rank, the best first. */
  readonly ranks: readonly (readonly string[])[]
  readonly unplaced: readonly string[]
  /** A rank from 1; undefined puts the response back among those that have none. */
  readonly onMove: (responseId: string, rank: number | undefined) => void
}

/**
 * The order as it stands: a row for what has no rank yet, and one for each rank. Responses are dragged from row to row by
 * pointer, by keyboard (Enter, Tab, Enter) and by screen reader.
 */
export default function RankingBoard({ responses, ranks, unplaced, onMove }: RankingBoardProps) {
  const of = (ids: readonly string[]) => ids.flatMap((id) => responses.find((response) => response.id === id) ?? [])
  return (
    <section aria-labelledby="ranking-board" className="flex flex-col gap-1.5">
      <h2 id="ranking-board" className="text-sm font-semibold">
        Ranking <span className="font-normal text-muted">drag, press a digit on a response, or use its buttons</span>
      </h2>
      <Row
        label="No rank yet"
        responses={of(unplaced)}
        hint="Every response has a rank"
        onDrop={(id) => onMove(id, undefined)}
      />
      {ranks.map((ids, at) => (
        <Row
          key={rankWords(at + 1)}
          label={`${rankWords(at + 1)}${at === 0 ? " (best)" : ""}`}
          responses={of(ids)}
          hint={at === 0 ? "Drop the best response here" : ""}
          onDrop={(id) => onMove(id, at + 1)}
        />
      ))}
    </section>
  )
}

interface RowProps {
  readonly label: string
  readonly responses: readonly BoardResponse[]
  readonly hint: string
  readonly onDrop: (responseId: string) => void
}

function Row({ label, responses, hint, onDrop }: RowProps) {
  const drop = async (items: readonly unknown[]) => {
    for (const item of items as Parameters<typeof isTextDropItem>[0][]) {
      if (isTextDropItem(item) && item.types.has(DRAGGED)) onDrop(await item.getText(DRAGGED))
    }
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAGGED]: String(key), "text/plain": nameOf(responses, key) })),
    acceptedDragTypes: [DRAGGED],
    getDropOperation: () => "move",
    onRootDrop: ({ items }) => void drop(items),
    onInsert: ({ items }) => void drop(items),
  })
  return (
    <div className="grid grid-cols-[6.5rem_1fr] items-stretch gap-2">
      <span className="self-center text-right text-xs font-semibold text-muted">{label}</span>
      <GridList
        aria-label={label}
        items={responses}
        dragAndDropHooks={dragAndDropHooks}
        className={
          "flex min-h-10 flex-wrap items-center gap-1.5 rounded-md border border-dashed border-control bg-sunken px-2 py-1 " +
          "data-drop-target:border-solid data-drop-target:border-accent data-drop-target:bg-accent-soft " +
          "data-focus-visible:outline-2 data-focus-visible:outline-focus"
        }
        renderEmptyState={() => <span className="text-xs text-muted">{hint}</span>}
      >
        {({ id, name, text }) => (
          <GridListItem
            key={id}
            id={id}
            textValue={`Response ${name}`}
            className={
              "flex max-w-72 cursor-grab items-center gap-2 rounded-md border border-control bg-surface px-2 py-1 text-sm " +
              "shadow-raised data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:outline-focus"
            }
          >
            <DragHandle name={name} />
            <strong>{name}</strong>
            <span className="truncate text-xs text-muted">{text}</span>
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}

function DragHandle({ name }: { readonly name: string }) {
  return (
    <Button slot="drag" aria-label={`Move response ${name}`} className="cursor-grab rounded-sm px-0.5 text-muted">
      <svg aria-hidden viewBox="0 0 8 16" className="h-4 w-2" fill="currentColor">
        {[3, 8, 13].flatMap((y) => [2, 6].map((x) => <circle key={`${x}${y}`} cx={x} cy={y} r="1.2" />))}
      </svg>
    </Button>
  )
}

function nameOf(responses: readonly BoardResponse[], key: unknown): string {
  return responses.find((response) => response.id === key)?.name ?? ""
}
