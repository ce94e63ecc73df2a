import { Link } from "@tanstack/react-router"
import { useState } from "react"
import { useMay } from "../../../api/account.ts"
import { Button } from "../../../ui/button.tsx"
import { buttonStyle } from "../../../ui/button-style.ts"
import { Checkbox } from "../../../ui/checkbox.tsx"
import { type Column, Table } from "../../../ui/table.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { MarkedWords } from "./marked-words.tsx"

interface Candidate {
  readonly key: string
  readonly term: string
  readonly count: number
  readonly texts: number
  readonly examples: readonly string[]
}

interface CandidateTableProps<Row extends Candidate> {
  readonly label: string
  readonly glossaryId: string
  readonly rows: readonly Row[]
  /** What this kind of candidate has beside the rest. */
  readonly more: readonly Column<Row>[]
  readonly onAccept: (row: Row) => void
  readonly onReject: (terms: readonly string[]) => void
  readonly isRejecting: boolean
}

const PAGE = 50

interface Choice {
  readonly visible: readonly { readonly term: string }[]
  readonly chosen: ReadonlySet<string>
  readonly toggle: (terms: readonly string[], isOn: boolean) => void
}

function selectColumn<Row extends Candidate>({ visible, chosen, toggle }: Choice): Column<Row> {
  const all = visible.map(({ term }) => term)
  const selected = all.filter((term) => chosen.has(term)).length
  const isAll = selected === all.length && selected > 0
  return {
    id: "select",
    header: "Select",
    className: "w-10",
    headerCell: (
      <Checkbox
        label="Select all that are shown"
        isLabelHidden
        isSelected={isAll}
        isIndeterminate={selected > 0 && !isAll}
        onChange={(isOn) => toggle(all, isOn)}
      />
    ),
    cell: ({ term }) => (
      <Checkbox
        label={`Select ${term}`}
        isLabelHidden
        isSelected={chosen.has(term)}
        onChange={(isOn) => toggle([term], isOn)}
      />
    ),
  }
}

interface Deeds<Row> {
  readonly onAccept: (row: Row) => void
  readonly onReject: (terms: readonly string[]) => void
}

const columnsOf = <Row extends Candidate>(
  glossaryId: string,
  more: readonly Column<Row>[],
  onDecide: Deeds<Row> | undefined,
): readonly Column<Row>[] => [
  { id: "term", header: "Candidate", isRowHeader: true, className: "min-w-36", cell: ({ term }) => term },
  ...more,
  {
    id: "count",
    header: "Found",
    isNumeric: true,
    cell: ({ count, texts }) => (
      <span className="flex flex-col whitespace-nowrap">
        {formatCount(count)}
        <span className="text-xs text-muted">in {countOf(texts, "text")}</span>
      </span>
    ),
  },
  {
    id: "examples",
    header: "For example",
    className: "min-w-64",
    cell: ({ term, examples }) => (
      <ul className="flex flex-col gap-1 text-muted">
        {examples.slice(0, 2).map((example) => (
          <li key={example}>
            <MarkedWords text={example} words={term} />
          </li>
        ))}
      </ul>
    ),
  },
  {
    id: "deeds",
    header: "Decide",
    cell: (row) => (
      <span className="flex items-start gap-1.5 whitespace-nowrap">
        {onDecide !== undefined && (
          <>
            <Button size="compact" aria-label={`Accept ${row.term}`} onPress={() => onDecide.onAccept(row)}>
              Accept…
            </Button>
            <Button
              size="compact"
              variant="quiet"
              aria-label={`Reject ${row.term}`}
              onPress={() => onDecide.onReject([row.term])}
            >
              Reject
            </Button>
          </>
        )}
        <Link
          to="/workbench/$glossaryId/concordance"
          params={{ glossaryId }}
          search={{ words: row.term }}
          aria-label={`Find ${row.term} in texts`}
          className={buttonStyle("quiet", "compact")}
        >
          In texts
        </Link>
      </span>
    ),
  },
]

/** Candidates, the likeliest first, to be accepted one by one and rejected many at once. */
export function CandidateTable<Row extends Candidate>(props: CandidateTableProps<Row>) {
  const { label, glossaryId, rows, more, onAccept, onReject, isRejecting } = props
  const mayEdit = useMay("glossary:edit")
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [shown, setShown] = useState(PAGE)
  const visible = rows.slice(0, shown)
  const selected = visible.filter(({ term }) => chosen.has(term)).map(({ term }) => term)
  const toggle = (terms: readonly string[], isOn: boolean) =>
    setChosen((now) => (isOn ? new Set([...now, ...terms]) : new Set([...now].filter((term) => !terms.includes(term)))))
  const ways = columnsOf(glossaryId, more, mayEdit ? { onAccept, onReject } : undefined)
  const columns = mayEdit ? [selectColumn<Row>({ visible, chosen, toggle }), ...ways] : ways
  return (
    <div className="flex flex-col gap-3">
      {mayEdit && (
        <div className="flex min-h-9 flex-wrap items-center gap-3">
          <Button
            isDisabled={selected.length === 0}
            isPending={isRejecting}
            onPress={() => {
              setChosen(new Set())
              onReject(selected)
            }}
          >
            {selected.length === 0 ? "Reject the selected" : `Reject ${formatCount(selected.length)} selected`}
          </Button>
          <p className="text-sm text-muted">What is rejected is not shown again.</p>
        </div>
      )}
      <Table label={label} columns={columns} rows={visible} keyOf={({ key }) => key} />
      {rows.length > shown && (
        <div>
          <Button onPress={() => setShown(shown + PAGE)}>
            Show {formatCount(Math.min(PAGE, rows.length - shown))} more
          </Button>
        </div>
      )}
    </div>
  )
}
