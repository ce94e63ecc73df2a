import type { Finding } from "@readback/glossary"

/** A finding at a place, otherwise ordinary. */
export function findingOf(start: number, end: number, change: Partial<Finding> = {}): Finding {
  return {
    id: `${start}-${end}-${change.code ?? ""}`,
    code: "deprecated-term",
    severity: "major",
    confidence: 1,
    message: "",
    replacements: [],
    start,
    end,
    ...change,
  }
}
