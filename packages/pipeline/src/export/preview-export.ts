import type { TrlPreferenceRow } from "@readback/domain"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { type ExportCounts } from "./export-trl-preference.ts"
import { trlPreferenceRows } from "./trl-preference.ts"

/** Rows shown before an export. */
const SHOWN = 3

/** What a TRL preference export would hold now: its first rows, and counts of rows and of what is left out and why. */
export async function previewExport(
  ctx: Context,
  input: { projectId: string },
): Promise<{ counts: ExportCounts; rows: readonly TrlPreferenceRow[] }> {
  const { project } = await authorizeProject(ctx, "export:read", input.projectId)
  const counts: Record<string, number> = { rows: 0, "rewrite-rows": 0 }
  const rows: TrlPreferenceRow[] = []
  for await (const item of trlPreferenceRows(ctx, project, ctx.clock())) {
    if (item.kind === "left-out") {
      counts[item.reason] = (counts[item.reason] ?? 0) + 1
      continue
    }
    counts["rows"] = (counts["rows"] ?? 0) + 1
    if (item.row.metadata["kind"] === "rewrite") counts["rewrite-rows"] = (counts["rewrite-rows"] ?? 0) + 1
    if (rows.length < SHOWN) rows.push(item.row)
  }
  return { counts, rows }
}
