import { isCleared } from "@readback/domain"
import type { ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import type { RowIssue } from "./import-format.ts"

/** What is wrong with the marking of a row for a project: unknown, or above the project's own. */
export function markingIssues(
  { classifications }: Pick<Context, "classifications">,
  project: Pick<ProjectRow, "classification">,
  marking: string | undefined,
): readonly RowIssue[] {
  if (marking === undefined) return []
  if (!classifications.includes(marking)) {
    const known = classifications.join(", ")
    return [
      { field: "marking", code: "unknown-marking", message: `"marking" is "${marking}", expected one of ${known}` },
    ]
  }
  if (isCleared(classifications, project.classification, marking)) return []
  const message = `"marking" is ${marking}, above the project (${project.classification}); it must not be stored here`
  return [{ field: "marking", code: "marking-above-project", message }]
}
