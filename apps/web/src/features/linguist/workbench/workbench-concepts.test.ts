import type { Concept } from "@readback/glossary"
import { expect, test } from "vitest"
import type { ProposedChange } from "./use-changes.ts"
import { workbenchConcepts } from "./workbench-concepts.ts"

const concept = (id: string, definition = ""): Concept => ({ id, definition, subjectFields: [], terms: [] })
const change = (before: Concept | null, after: Concept | null) =>
  ({
    conceptId: (after ?? before)?.id ?? "",
    name: "",
    kind: before === null ? "added" : after === null ? "removed" : "changed",
    revision: 1,
    before,
    after,
    editor: null,
    updatedAt: "",
    isStale: false,
  }) as ProposedChange

test("what a draft adds and changes is shown as it will be, and what it removes still stands there", () => {
  const [kept, changed, removed, added] = [
    concept("kept"),
    concept("changed", "new"),
    concept("gone"),
    concept("added"),
  ]
  const changes = [change(concept("changed", "old"), changed), change(removed, null), change(null, added)]
  const head = [kept, concept("changed", "old"), removed]
  expect(workbenchConcepts(head, new Map(changes.map((one) => [one.conceptId, one])))).toEqual([
    kept,
    changed,
    removed,
    added,
  ])
})
