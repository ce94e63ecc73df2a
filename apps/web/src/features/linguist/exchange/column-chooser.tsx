import type { TableColumn } from "@readback/glossary/formats"
import { Select } from "../../../ui/select.tsx"
import { columnRoles, hasLanguage } from "./column-roles.ts"
import { languageOptions } from "./language-options.ts"

interface ColumnChooserProps {
  readonly heading: string
  readonly column: TableColumn
  /** The language of the glossary. */
  readonly language: string
  readonly onChoose: (column: TableColumn) => void
}

const OWN = "own"

/** Says what a column holds, and in which language. */
export function ColumnChooser({ heading, column, language, onChoose }: ColumnChooserProps) {
  const { role } = column
  const named = column.language
  return (
    <div className="flex w-44 flex-col gap-1.5 pb-1 font-normal text-ink">
      <span className="truncate text-xs font-semibold text-muted" title={heading}>
        {heading.slice(0, 100)}
      </span>
      <Select
        label={`What “${heading.slice(0, 60)}” holds`}
        isLabelHidden
        options={columnRoles}
        value={role}
        onChange={(next) =>
          onChoose({
            role: next,
            ...(named !== undefined && hasLanguage({ role: next }) ? { language: named } : {}),
            // Notes of several columns stay apart by their headings.
            ...(next === "note" ? { label: heading.slice(0, 100) } : {}),
          })
        }
      />
      {hasLanguage(column) ? (
        <Select
          label={`Language of “${heading.slice(0, 60)}”`}
          isLabelHidden
          options={[
            { id: OWN, label: `Glossary’s: ${language}` },
            ...languageOptions(named === undefined ? [] : [named]),
          ]}
          value={named ?? OWN}
          onChange={(id) => onChoose(id === OWN ? { role } : { role, language: id })}
        />
      ) : (
        // As high as the choice, so that the choosers stand in one line.
        <span aria-hidden className="min-h-9" />
      )}
    </div>
  )
}
