import { applyEdits, type Concept } from "@readback/glossary"
import type { ProposedChange } from "./use-changes.ts"

/** The concepts of the head as a proposal makes them; one that it removes still stands there, so that this can be seen. */
export function workbenchConcepts(
  head: readonly Concept[],
  changes: ReadonlyMap<string, ProposedChange>,
): readonly Concept[] {
  return applyEdits(
    head,
    [...changes.values()].flatMap(({ conceptId, before, after }) => {
      const shown = after ?? before
      return shown === null ? [] : [{ conceptId, after: shown }]
    }),
  )
}
