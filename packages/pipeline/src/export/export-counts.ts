import type { TargetItem } from "@readback/preference"

/** What an export wrote and what it left out, by reason. */
export type ExportCounts = Readonly<Record<string, number>>

/** Counts the items of one export: rows, those of them that rewrites gave, and each reason for leaving out. */
export function countItems() {
  const counts: Record<string, number> = { rows: 0, "rewrite-rows": 0 }
  const count = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1
  }
  return {
    counts: counts as ExportCounts,
    add: (item: TargetItem): void => {
      if (item.kind === "left-out") return count(item.reason)
      count("rows")
      if (item.from === "rewrite") count("rewrite-rows")
    },
    /** Notes the rule that a row broke, which ended the export. */
    refuse: (code: string): void => count(`gate:${code}`),
  }
}
