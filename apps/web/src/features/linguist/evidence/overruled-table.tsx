import type { AppRouter } from "@readback/server/api"
import { Link } from "@tanstack/react-router"
import type { inferRouterOutputs } from "@trpc/server"
import { Badge } from "../../../ui/badge.tsx"
import { Button } from "../../../ui/button.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { formatCount } from "../../../words/format-count.ts"
import { TermStatusBadge } from "../term-status-badge.tsx"
import { reasonNames } from "./reason-names.ts"
import { percentWords } from "./share-words.ts"

/** A term whose findings people overruled. */
export type OverruledTerm = inferRouterOutputs<AppRouter>["evidence"]["overruled"]["terms"][number]

interface OverruledTableProps {
  readonly glossaryId: string
  readonly terms: readonly OverruledTerm[]
  readonly onOpen: (term: OverruledTerm) => void
}

const columnsOf = ({ glossaryId, onOpen }: Omit<OverruledTableProps, "terms">): readonly Column<OverruledTerm>[] => [
  {
    id: "term",
    header: "Term",
    isRowHeader: true,
    className: "min-w-52",
    cell: ({ term, status, concept, conceptId, isFlagged, isUnscored }) => (
      <span className="flex flex-col gap-1">
        <span className="flex flex-wrap items-center gap-1.5">
          {term}
          {status !== null && <TermStatusBadge status={status} />}
          {isFlagged && <Badge tone="error">To mend</Badge>}
          {isUnscored && <Badge>Not scored</Badge>}
        </span>
        <span className="text-xs font-normal text-muted">
          {concept === null ? (
            "No longer in the glossary"
          ) : (
            <Link
              to="/workbench/$glossaryId/concepts/$conceptId"
              params={{ glossaryId, conceptId }}
              className="underline"
            >
              {concept}
            </Link>
          )}
        </span>
      </span>
    ),
  },
  {
    id: "dismissed",
    header: "Overruled",
    isNumeric: true,
    cell: ({ dismissals, counted, hits }) => (
      <span className="flex flex-col">
        {formatCount(dismissals)}
        <span className="text-xs whitespace-nowrap text-muted">
          {hits === 0
            ? "none judged yet"
            : `${formatCount(counted)} of ${formatCount(hits)} read, ${percentWords(counted / hits)}`}
        </span>
      </span>
    ),
  },
  {
    id: "precision",
    header: "Precision",
    isNumeric: true,
    cell: ({ precision }) =>
      precision === null ? (
        "–"
      ) : (
        <span className="flex flex-col">
          {percentWords(precision.rate)}
          <span className="text-xs whitespace-nowrap text-muted">
            {percentWords(precision.low)} to {percentWords(precision.high)}
          </span>
        </span>
      ),
  },
  {
    id: "reasons",
    header: "Why",
    className: "min-w-36",
    cell: ({ reasons }) => (
      <ul className="text-sm">
        {reasons.map(({ reason, count }) => (
          <li key={reason}>
            {reasonNames[reason]} <span className="text-muted">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    ),
  },
  { id: "readers", header: "By", isNumeric: true, cell: ({ readers }) => formatCount(readers) },
  {
    id: "open",
    header: "Places",
    cell: (term) => (
      <Button size="compact" aria-label={`Where ${term.term} was overruled`} onPress={() => onOpen(term)}>
        Look
      </Button>
    ),
  },
]

/** Terms with how often their findings were overruled, the least certain first. */
export function OverruledTable({ glossaryId, terms, onOpen }: OverruledTableProps) {
  return (
    <Table
      label="Overruled findings by term"
      columns={columnsOf({ glossaryId, onOpen })}
      rows={terms}
      keyOf={(one) => `${one.conceptId} ${one.termId}`}
    />
  )
}
