/** Marks a cell that a spreadsheet would run as a formula with an apostrophe; {@link unguard} takes it off again. */
export const guard = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)

/** Takes the apostrophe off that {@link guard} put before a cell. */
export const unguard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)
