import type { ProjectSettings } from "@readback/domain"
import type { ImportedRow, RowIssue } from "./import-format.ts"

/** Known answers that nobody could give, because the project does not offer them. */
export function goldIssues(
  { bothBad, bothGood }: Pick<ProjectSettings, "bothBad" | "bothGood">,
  row: ImportedRow,
): readonly RowIssue[] {
  const verdict = row.kind === "set" ? row.gold?.verdict : undefined
  const isOffered =
    (verdict !== "both_bad" || bothBad) &&
    (verdict !== "both_good" || bothGood || (row.kind === "set" && row.responses.length > 2))
  if (isOffered) return []
  const message = `"gold.preferred" is "${verdict}", a verdict that this project's settings do not offer`
  return [{ field: "gold.preferred", code: "verdict-not-offered", message }]
}
