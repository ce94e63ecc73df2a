import { type RowIssue, validateRows } from "@readback/preference"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { countItems, type ExportCounts } from "./export-counts.ts"
import { exportItems } from "./export-items.ts"
import type { ExportRequest } from "./export-target.ts"
import { requireTarget } from "./require-target.ts"

/** Rows shown before an export. */
const SHOWN = 3

/** What an export would hold now: its first rows, counts of rows and of what is left out and why, and the gate's word on it. */
export async function previewExport(
  ctx: Context,
  input: ExportRequest,
): Promise<{
  counts: ExportCounts
  rows: readonly Readonly<Record<string, unknown>>[]
  issues: readonly (Pick<RowIssue, "severity" | "code" | "message"> & { readonly count: number })[]
}> {
  const { project } = await authorizeProject(ctx, "export:read", input.projectId)
  const { target, options } = requireTarget(input.target, input.options ?? {})
  const { counts, add } = countItems()
  const { check, finish } = validateRows(target.name)
  const rows: Readonly<Record<string, unknown>>[] = []
  const issues = new Map<string, Pick<RowIssue, "severity" | "code" | "message"> & { count: number }>()
  const note = ({ severity, code, message }: RowIssue) => {
    const known = issues.get(code)
    if (known === undefined) issues.set(code, { severity, code, message, count: 1 })
    else known.count += 1
  }
  for await (const item of exportItems(ctx, project, { target, options, until: ctx.clock() })) {
    add(item)
    if (item.kind === "left-out") continue
    for (const issue of check(counts["rows"] ?? 0, item.row)) note(issue)
    if (rows.length < SHOWN) rows.push(item.row)
  }
  if (rows.length > 0) for (const issue of finish()) note(issue)
  return { counts, rows, issues: [...issues.values()] }
}
