import type { Concept } from "../model/concept.ts"

/** What becomes of one concept; null stands for a concept that is not there. */
export interface ConceptEdit {
  readonly conceptId: string
  readonly before: Concept | null
  readonly after: Concept | null
}

/** Concepts with edits applied one after the other: what is changed stays in its place, what is new stands at the end. */
export function applyEdits(
  concepts: readonly Concept[],
  edits: readonly Pick<ConceptEdit, "conceptId" | "after">[],
): readonly Concept[] {
  if (edits.length === 0) return concepts
  const byId = new Map(concepts.map((concept) => [concept.id, concept]))
  for (const { conceptId, after } of edits) {
    if (after === null) byId.delete(conceptId)
    else byId.set(conceptId, after)
  }
  return [...byId.values()]
}
