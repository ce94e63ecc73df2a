import { Link } from "@tanstack/react-router"
import { Badge } from "../../ui/badge.tsx"
import { Button } from "../../ui/button.tsx"
import { Checkbox } from "../../ui/checkbox.tsx"
import { type Column, Table } from "../../ui/table.tsx"
import { formatCount } from "../../words/format-count.ts"
import { HoldWords } from "./hold-words.tsx"
import { type QueueRow, shortName } from "./queue-row.ts"

interface QueueTableProps {
  readonly rows: readonly QueueRow[]
  /** Ids of the chosen rows; undefined where nothing can be chosen. */
  readonly chosen: ReadonlySet<string> | undefined
  readonly onChoose: (ids: ReadonlySet<string>) => void
  /** Opens the known answer of a row. */
  readonly onAnswer: ((row: QueueRow) => void) | undefined
}

/** Comparisons of the queue, to be chosen one by one or all that are shown. */
export function QueueTable({ rows, chosen, onChoose, onAnswer }: QueueTableProps) {
  const columns = [...(chosen === undefined ? [] : [choice(rows, chosen, onChoose)]), ...facts]
  return (
    <Table
      label="Comparisons"
      columns={onAnswer === undefined ? columns : [...columns, answer(onAnswer)]}
      rows={rows}
      keyOf={({ comparisonId }) => comparisonId}
    />
  )
}

function choice(
  rows: readonly QueueRow[],
  chosen: ReadonlySet<string>,
  onChoose: (ids: ReadonlySet<string>) => void,
): Column<QueueRow> {
  const picked = rows.filter(({ comparisonId }) => chosen.has(comparisonId)).length
  const isAll = picked === rows.length && rows.length > 0
  return {
    id: "choice",
    header: "Choose",
    headerCell: (
      <span className="-my-2 inline-flex align-middle">
        <Checkbox
          label="Choose all that are shown"
          isLabelHidden
          isSelected={isAll}
          isIndeterminate={picked > 0 && !isAll}
          onChange={(isOn) => onChoose(new Set(isOn ? rows.map(({ comparisonId }) => comparisonId) : []))}
        />
      </span>
    ),
    className: "w-10",
    cell: ({ comparisonId, prompt }) => (
      <span className="-my-2 inline-flex">
        <Checkbox
          label={`Choose “${prompt.slice(0, 60)}”`}
          isLabelHidden
          isSelected={chosen.has(comparisonId)}
          onChange={(isOn) => {
            const next = new Set(chosen)
            if (isOn) next.add(comparisonId)
            else next.delete(comparisonId)
            onChoose(next)
          }}
        />
      </span>
    ),
  }
}

const facts: readonly Column<QueueRow>[] = [
  {
    id: "prompt",
    header: "Comparison",
    isRowHeader: true,
    className: "min-w-64 max-w-md",
    cell: (row) => (
      <>
        <span className="line-clamp-2 font-medium">{row.prompt}</span>
        <span className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs font-normal text-muted">
          <span className="font-mono">{shortName(row)}</span>
          {row.domain !== null && <span>{row.domain}</span>}
          <span>{row.responses} responses</span>
          {row.isGold && <Badge tone="accent">Known answer</Badge>}
          {row.isHidden && <Badge tone="error">Hidden</Badge>}
        </span>
      </>
    ),
  },
  { id: "priority", header: "Priority", isNumeric: true, cell: ({ priority }) => formatCount(priority) },
  {
    id: "group",
    header: "Group",
    cell: ({ group }) => (group === "" ? <span className="text-muted">Everybody</span> : group),
  },
  {
    id: "judgments",
    header: "Judgments",
    className: "min-w-36",
    cell: ({ judgments, overlap, judgedBy, isGold }) => (
      <>
        <span className="tabular-nums">{isGold ? judgments : `${judgments} of ${overlap}`}</span>
        {judgedBy.length > 0 && (
          <span className="flex flex-wrap gap-x-2 text-xs">
            {judgedBy.map(({ judgmentId, name }) => (
              <Link
                key={judgmentId}
                from="/projects/$projectId/queue"
                to="/projects/$projectId/judgments/$judgmentId"
                params={(now) => ({ ...now, judgmentId })}
                className="text-accent-ink underline underline-offset-2"
              >
                {name}
              </Link>
            ))}
          </span>
        )}
      </>
    ),
  },
  {
    id: "holds",
    header: "In work",
    className: "min-w-44",
    cell: ({ holds }) =>
      holds.length === 0 ? (
        <span className="text-muted">Nobody</span>
      ) : (
        <ul className="flex flex-col gap-1">
          {holds.map((hold) => (
            <li key={hold.assignmentId}>
              <HoldWords hold={hold} />
            </li>
          ))}
        </ul>
      ),
  },
]

function answer(onAnswer: (row: QueueRow) => void): Column<QueueRow> {
  return {
    id: "answer",
    header: "Known answer",
    cell: (row) => (
      <span className="-ml-2.5">
        <Button
          variant="quiet"
          size="compact"
          aria-label={`${row.isGold ? "Change the known answer of" : "Mark the answer of"} “${row.prompt.slice(0, 60)}”`}
          isDisabled={row.isHidden}
          onPress={() => onAnswer(row)}
        >
          {row.isGold ? "Change" : "Mark"}
        </Button>
      </span>
    ),
  }
}
