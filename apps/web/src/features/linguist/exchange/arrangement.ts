import type { Delimiter, TableColumn, TablePreview } from "@readback/glossary/formats"

/** What a person said of a table that it does not tell itself, or tells wrongly; what is absent is as it was detected. */
export interface Arrangement {
  readonly delimiter?: Delimiter
  readonly hasHeadings?: boolean
  /** Columns that hold something else than detected, by their places from 0. */
  readonly columns?: ReadonlyMap<number, TableColumn>
  /** A table that is read as a whole, our own or a list of abbreviations, is arranged column by column after all. */
  readonly isByHand?: boolean
}

/** How a table is read: the preview with what the person said of it. */
export interface ArrangedTable {
  readonly columns: readonly TableColumn[]
  readonly hasHeadings: boolean
  /** Whether its columns are read by what `columns` says; otherwise the table tells itself. */
  readonly isByColumns: boolean
  /** Whether the person said anything, so that the server has to be told. */
  readonly isArranged: boolean
  readonly hasTerm: boolean
}

const ignored: TableColumn = { role: "ignored" }

/** Whether a table is read as a whole, so that there is nothing to choose. */
export const isKnownWhole = ({ origin }: TablePreview): boolean => origin === "readback" || origin === "acronym-list"

/** What becomes of a table that was previewed. */
export function arrangedTable(preview: TablePreview, said: Arrangement): ArrangedTable {
  const width = Math.max(preview.columns.length, ...preview.rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, at) => said.columns?.get(at) ?? preview.columns[at] ?? ignored)
  const isWhole = isKnownWhole(preview) && said.isByHand !== true
  const hasChosen = (said.columns?.size ?? 0) > 0 || said.hasHeadings !== undefined
  return {
    columns,
    hasHeadings: said.hasHeadings ?? preview.hasHeadings,
    isByColumns: !isWhole,
    isArranged: !isWhole && (hasChosen || said.isByHand === true || preview.origin === "unknown"),
    hasTerm: isWhole || columns.some(({ role }) => role === "term"),
  }
}

/** The arrangement as the server reads it; undefined where the table tells itself. */
export function tableQuery(preview: TablePreview, said: Arrangement): string | undefined {
  const { columns, hasHeadings, isArranged } = arrangedTable(preview, said)
  if (!isArranged && said.delimiter === undefined) return undefined
  const delimiter = said.delimiter === undefined ? {} : { delimiter: said.delimiter }
  if (!isArranged) return JSON.stringify(delimiter)
  return JSON.stringify({ columns, hasHeadings, ...delimiter })
}
