import type { Delimiter, TableColumn, TablePreview } from "@readback/glossary/formats"
import { Button } from "../../../ui/button.tsx"
import { Checkbox } from "../../../ui/checkbox.tsx"
import { Notice } from "../../../ui/notice.tsx"
import { Section } from "../../../ui/section.tsx"
import { Select } from "../../../ui/select.tsx"
import { countOf, formatCount } from "../../../words/format-count.ts"
import { type Arrangement, arrangedTable, isKnownWhole } from "./arrangement.ts"
import { originNames } from "./origin-names.ts"
import { PreviewTable } from "./preview-table.tsx"

const delimiters = [
  { id: ",", label: "Comma" },
  { id: ";", label: "Semicolon" },
  { id: "\t", label: "Tab" },
] as const

interface TableStepProps {
  readonly preview: TablePreview
  readonly said: Arrangement
  readonly onSay: (said: Arrangement) => void
  /** The language of the glossary, which columns are in that name none. */
  readonly language: string
}

/** Shows how a table is read, and lets a person say it better. */
export function TableStep({ preview, said, onSay, language }: TableStepProps) {
  const { name, about } = originNames[preview.origin]
  const table = arrangedTable(preview, said)
  const choose = (at: number, column: TableColumn) =>
    onSay({ ...said, columns: new Map([...(said.columns ?? []), [at, column]]) })
  return (
    <Section
      title="2. The table"
      description={
        <>
          <strong className="text-ink">{name}.</strong> {about}
        </>
      }
      actions={
        <>
          {isKnownWhole(preview) && said.isByHand !== true && (
            <Button onPress={() => onSay({ ...said, isByHand: true })}>Choose the columns by hand</Button>
          )}
          {(table.isArranged || said.delimiter !== undefined) && preview.origin !== "unknown" && (
            <Button onPress={() => onSay({})}>Read it as detected</Button>
          )}
        </>
      }
    >
      {!table.hasTerm && (
        <Notice kind="warning" title="Which column holds the term?">
          Choose “Term” above it. For a glossary of two languages choose it twice, with the language of each.
        </Notice>
      )}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="w-52">
          <Select
            label="Cells are separated by"
            options={delimiters}
            value={said.delimiter ?? preview.delimiter}
            onChange={(delimiter: Delimiter) => onSay({ delimiter })}
          />
        </div>
        {table.isByColumns && (
          <Checkbox
            label="The first row holds headings"
            isSelected={table.hasHeadings}
            onChange={(hasHeadings) => onSay({ ...said, hasHeadings })}
          />
        )}
      </div>
      <PreviewTable
        rows={preview.rows}
        table={table}
        language={language}
        onChoose={table.isByColumns ? choose : undefined}
      />
      {preview.width > table.columns.length && (
        <p className="text-sm text-muted">
          The first {countOf(table.columns.length, "column")} of {formatCount(preview.width)} are shown.
        </p>
      )}
    </Section>
  )
}
