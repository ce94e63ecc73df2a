import type { Concept } from "../model/concept.ts"
import type { Issue } from "../model/issue.ts"

/** Concept ids are unique in a release, term ids within their concept. */
export function checkIds(concepts: readonly Concept[]): readonly Issue[] {
  const issues: Issue[] = []
  const conceptIds = new Set<string>()
  for (const concept of concepts) {
    if (conceptIds.has(concept.id)) {
      const message = `Concept id "${concept.id}" is used twice. Give each concept its own id.`
      issues.push({ severity: "error", code: "duplicate-concept", message, field: "conceptId", conceptId: concept.id })
    }
    conceptIds.add(concept.id)
    const termIds = new Set<string>()
    for (const term of concept.terms) {
      if (termIds.has(term.id)) {
        const message = `Term id "${term.id}" is used twice in concept "${concept.id}". Remove one of the terms.`
        issues.push({ severity: "error", code: "duplicate-term", message, conceptId: concept.id, termId: term.id })
      }
      termIds.add(term.id)
    }
  }
  return issues
}
