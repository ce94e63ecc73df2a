import type { TableColumn } from "./table-column.ts"

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? ""

/** The columns with no language where it is that of the glossary, or the nearest that the table has to it. */
export function inGlossaryLanguage(
  columns: readonly (TableColumn | undefined)[],
  defaultLanguage: string,
): readonly (TableColumn | undefined)[] {
  const tags = columns.flatMap((column) => column?.language ?? [])
  const wanted = defaultLanguage.toLowerCase()
  const nearest =
    tags.find((tag) => tag.toLowerCase() === wanted) ?? tags.find((tag) => primary(tag) === primary(wanted))
  return columns.map((column) => {
    if (column?.language === undefined || column.language !== nearest) return column
    const { language: _, ...rest } = column
    return rest
  })
}
