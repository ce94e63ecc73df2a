import type { Severity } from "@readback/glossary"

/** How grave the use of a discouraged term can be. */
export const severityNames: Readonly<Record<Severity, string>> = {
  minor: "Minor",
  major: "Major",
  critical: "Critical",
}
