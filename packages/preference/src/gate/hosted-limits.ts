import type { Report } from "./report.ts"

const FEWEST = 3
const MOST = 3_000_000

/** Tells of a file that Fireworks would not take: it wants 3 to 3,000,000 rows (docs.fireworks.ai). */
export function hostedLimits(report: Report, rows: number): void {
  if (rows === 0 || (rows >= FEWEST && rows <= MOST)) return
  report.warn(null, "row-count", `The file has ${rows} rows; Fireworks takes ${FEWEST} to ${MOST}.`)
}
