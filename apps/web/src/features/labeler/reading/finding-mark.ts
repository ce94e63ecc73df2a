import type { Finding } from "@readback/glossary"

/** How a finding is marked in a text; each has its own line, never colour alone. A hint costs nothing. */
export type FindingMark = "forbidden" | "unexplained" | "discouraged" | "hint"

/** The mark of a finding. */
export function findingMark({ code, severity }: Pick<Finding, "code" | "severity">): FindingMark {
  if (code === "forbidden-term" || code === "possible-spill") return "forbidden"
  if (code === "abbreviation-not-explained") return "unexplained"
  return severity === "info" ? "hint" : "discouraged"
}
