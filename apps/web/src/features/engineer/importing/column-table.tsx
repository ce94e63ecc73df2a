import type { ColumnMeaning, ColumnMeanings } from "@readback/domain"
import { type Option, Select } from "../../../ui/select.tsx"
import { type Column, Table } from "../../../ui/table.tsx"

interface TableColumn {
  readonly name: string
  readonly meaning: ColumnMeaning | null
  readonly sample: string
}

const meanings: readonly Option<ColumnMeaning>[] = [
  { id: "prompt", label: "Prompt" },
  { id: "system", label: "System prompt" },
  { id: "response", label: "Response", description: "Several make one task" },
  { id: "model", label: "Model", description: "Of the response of the same place" },
  { id: "id", label: "Id of the prompt" },
  { id: "domain", label: "Domain" },
  { id: "language", label: "Language" },
  { id: "marking", label: "Marking" },
  { id: "groupId", label: "Group of like prompts" },
  { id: "extra", label: "Kept with the prompt" },
  { id: "ignore", label: "Left out" },
]

interface ColumnTableProps {
  readonly columns: readonly TableColumn[]
  /** Whether the columns are those of a known format, which says what they mean. */
  readonly isKnown: boolean
  readonly onChange: (columns: ColumnMeanings) => void
}

const columnsFor = (
  isKnown: boolean,
  choose: (name: string, meaning: ColumnMeaning) => void,
): readonly Column<TableColumn>[] => [
  { id: "name", header: "Column", isRowHeader: true, className: "min-w-32 break-all", cell: ({ name }) => name },
  {
    id: "meaning",
    header: "Holds",
    className: "min-w-48",
    cell: ({ name, meaning }) => (
      <Select
        label={`What ${name} holds`}
        isLabelHidden
        options={meanings}
        value={meaning}
        placeholder={isKnown ? "As the format says" : "Choose"}
        onChange={(chosen) => choose(name, chosen)}
      />
    ),
  },
  {
    id: "sample",
    header: "For example",
    className: "text-muted",
    cell: ({ sample }) => <span className="line-clamp-2 break-words">{sample}</span>,
  },
]

/** What each column of a table holds, to be said otherwise. */
export function ColumnTable({ columns, isKnown, onChange }: ColumnTableProps) {
  const choose = (name: string, meaning: ColumnMeaning) =>
    onChange(
      Object.fromEntries(columns.map((one) => [one.name, one.name === name ? meaning : (one.meaning ?? "extra")])),
    )
  const shape = columnsFor(isKnown, choose)
  return <Table label="Columns of the file" columns={shape} rows={columns} keyOf={({ name }) => name} />
}
