import { type Concept, conceptName, diffConcepts } from "@readback/glossary"
import type { ReleaseChange } from "./change-details.tsx"

/** What became of one concept, as comparisons of releases tell it; undefined where nothing did. */
export function changeOfConcept(before: Concept | null, after: Concept | null): ReleaseChange | undefined {
  if (before !== null && after !== null) {
    const [change] = diffConcepts([before], [after]).changed
    return change === undefined
      ? undefined
      : ({ kind: "changed", name: conceptName(after), ...change } as ReleaseChange)
  }
  const whole = after ?? before
  if (whole === null) return undefined
  return {
    kind: after === null ? "removed" : "added",
    concept: whole.id,
    name: conceptName(whole),
    definition: whole.definition ?? null,
    terms: whole.terms.filter(({ type }) => type !== "shield").map(({ text, status }) => ({ text, status })),
  }
}
