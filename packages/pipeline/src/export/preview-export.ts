import type { TrlPreferenceRow } from "@readback/domain"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { countItems, type ExportCounts } from "./export-counts.ts"
import { trlPreferenceRows } from "./trl-preference.ts"

/** Rows shown before an export. */
const SHOWN = 3

/** What a TRL preference export would hold now: its first rows, and counts of rows and of what is left out and why. */
export async function previewExport(
  ctx: Context,
  input: { projectId: string },
): Promise<{ counts: ExportCounts; rows: readonly TrlPreferenceRow[] }> {
  const { project } = await authorizeProject(ctx, "export:read", input.projectId)
  const { counts, add } = countItems()
  const rows: TrlPreferenceRow[] = []
  for await (const item of trlPreferenceRows(ctx, project, ctx.clock())) {
    add(item)
    if (item.kind === "row" && rows.length < SHOWN) rows.push(item.row)
  }
  return { counts, rows }
}
