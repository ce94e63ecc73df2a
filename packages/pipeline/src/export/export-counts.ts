import type { ExportItem } from "./trl-preference.ts"

/** What an export wrote and what it left out, by reason. */
export type ExportCounts = Readonly<Record<string, number>>

/** Counts the items of one export: rows, those of them that rewrites gave, and each reason for leaving out. */
export function countItems(): { readonly counts: ExportCounts; readonly add: (item: ExportItem) => void } {
  const counts: Record<string, number> = { rows: 0, "rewrite-rows": 0 }
  const count = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  return {
    counts,
    add: (item) => {
      if (item.kind === "left-out") return count(item.reason)
      count("rows")
      if (item.row.metadata["kind"] === "rewrite") count("rewrite-rows")
    },
  }
}
