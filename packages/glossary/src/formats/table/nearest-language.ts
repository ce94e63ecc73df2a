import type { TableColumn } from "./table-column.ts"

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? ""

/** The tag for a column's language: none where it is that of the glossary, or the nearest that the table has to it. */
export function nearestLanguage(
  language: string,
  columns: readonly (TableColumn | undefined)[],
  defaultLanguage: string,
): string | undefined {
  const tags = columns.flatMap((column) => column?.language ?? [])
  const wanted = defaultLanguage.toLowerCase()
  const nearest =
    tags.find((tag) => tag.toLowerCase() === wanted) ?? tags.find((tag) => primary(tag) === primary(wanted))
  return language === nearest ? undefined : language
}
