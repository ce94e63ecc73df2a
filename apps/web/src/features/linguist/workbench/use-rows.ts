import type { Concept } from "@readback/glossary"
import { useMemo } from "react"
import { inAlphabet } from "../in-alphabet.ts"
import { indexConcepts, searchConcepts } from "../search-concepts.ts"
import type { Problems } from "./detect-problems.ts"
import { type ChangeKind, facetValues, narrowRows, type RowFacets } from "./row-facets.ts"
import { placesIn, type RowOrder } from "./sort-rows.ts"

/** What the table is asked to show. */
export interface TableView extends RowFacets {
  readonly query: string
  readonly order?: RowOrder | undefined
}

interface About {
  readonly language: string
  readonly problems: Problems
  readonly changes: ReadonlyMap<string, { readonly kind: ChangeKind }>
}

/** The concepts that a table shows, and what it can be narrowed to. */
export function useRows(concepts: readonly Concept[], { language, problems, changes }: About, view: TableView) {
  const { query, order } = view
  const sorted = useMemo(() => inAlphabet(concepts, language), [concepts, language])
  const index = useMemo(() => indexConcepts(sorted), [sorted])
  const values = useMemo(() => facetValues(sorted, language), [sorted, language])
  const matching = useMemo(() => searchConcepts(index, query), [index, query])
  const narrowed = narrowRows(matching, view, { language, problems, changes })
  const places = useMemo(
    () =>
      order === undefined
        ? undefined
        : placesIn(order, sorted, { language, problems, changeOf: (id) => changes.get(id)?.kind }),
    [order, sorted, language, problems, changes],
  )
  const rows =
    places === undefined ? narrowed : narrowed.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
  return { rows, values }
}
