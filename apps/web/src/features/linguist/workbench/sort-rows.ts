import { type Concept, conceptName } from "@readback/glossary"
import type { ChangeKind } from "./row-facets.ts"
import type { Problems } from "./detect-problems.ts"

/** By what the table can be ordered. */
export type SortColumn = "term" | "status" | "definition" | "field" | "change" | "problems"

/** An order that a person asked for; without one the best match is first, and without a search the alphabet counts. */
export interface RowOrder {
  readonly column: SortColumn
  readonly isDescending: boolean
}

/** What a press on a column's head asks for: up, down, and then no order. */
export function nextOrder(order: RowOrder | undefined, column: SortColumn): RowOrder | undefined {
  if (order?.column !== column) return { column, isDescending: false }
  return order.isDescending ? undefined : { column, isDescending: true }
}

const statusRank = { forbidden: 0, superseded: 1, deprecated: 2, admitted: 3, preferred: 4 } as const
const changeRank: Readonly<Record<ChangeKind, number>> = { added: 0, changed: 1, removed: 2 }

/** The place of every concept in an order; equal ones stay in the order given. */
export function placesIn(
  order: RowOrder,
  concepts: readonly Concept[],
  about: {
    readonly language: string
    readonly problems: Problems
    readonly changeOf: (conceptId: string) => ChangeKind | undefined
  },
): ReadonlyMap<Concept, number> {
  const direction = order.isDescending ? -1 : 1
  const keyed = concepts.map((concept) => ({ concept, key: keyOf(order.column, concept, about) }))
  const { compare } = new Intl.Collator(about.language)
  keyed.sort((a, b) => {
    // What has nothing to sort by stands last, whichever way.
    if (a.key === "" || b.key === "") return a.key === b.key ? 0 : a.key === "" ? 1 : -1
    if (typeof a.key === "number" && typeof b.key === "number") return direction * (a.key - b.key)
    return direction * compare(String(a.key), String(b.key))
  })
  return new Map(keyed.map(({ concept }, place) => [concept, place]))
}

function keyOf(column: SortColumn, concept: Concept, about: Parameters<typeof placesIn>[2]): string | number {
  switch (column) {
    case "term":
      return conceptName(concept)
    case "status":
      return Math.min(...concept.terms.map(({ status }) => statusRank[status]))
    case "definition":
      return concept.definition ?? ""
    case "field":
      return concept.subjectFields.join(", ")
    case "change": {
      const change = about.changeOf(concept.id)
      return change === undefined ? "" : changeRank[change]
    }
    case "problems":
      return -(about.problems.get(concept.id)?.length ?? 0)
  }
}
