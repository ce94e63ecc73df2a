import type { ProblemKind } from "./detect-problems.ts"

/** What kinds of problems are called. */
export const problemNames: Readonly<Record<ProblemKind, string>> = {
  duplicate: "Duplicate",
  homograph: "Homograph",
  conflict: "Conflict",
  circular: "Circular",
  example: "Example fails",
  quarantine: "Quarantined",
  other: "Other",
}
