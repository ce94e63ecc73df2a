import { printable } from "./printable.ts"

/** Rows under their headings, in columns as wide as they need to be; numbers (by heading) stand at the right. */
export function columns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  isNumeric: (heading: string) => boolean = () => false,
): string {
  const shown = [headings, ...rows].map((row) => row.map(printable))
  const widths = headings.map((_, at) => Math.max(...shown.map((row) => (row[at] ?? "").length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        isNumeric(headings[at] ?? "") ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd()
  return `${shown.map(line).join("\n")}\n`
}
