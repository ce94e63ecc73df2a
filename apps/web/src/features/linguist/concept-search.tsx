import type { Concept } from "@readback/glossary"
import { useDeferredValue, useMemo, useState } from "react"
import { Button } from "../../ui/button.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import { ConceptEntry } from "./concept-entry.tsx"
import { indexConcepts, searchConcepts } from "./search-concepts.ts"

const STEP = 100

/** Concepts with a search that answers while one types. */
export function ConceptSearch({ concepts }: { readonly concepts: readonly Concept[] }) {
  const [query, setQuery] = useState("")
  const [shown, setShown] = useState(STEP)
  const settled = useDeferredValue(query)
  const index = useMemo(() => indexConcepts(concepts), [concepts])
  const found = useMemo(() => searchConcepts(index, settled), [index, settled])
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-lg">
          <TextField
            label="Search terms, abbreviations and definitions"
            type="search"
            value={query}
            onChange={(value) => {
              setQuery(value)
              setShown(STEP)
            }}
          />
        </div>
        <output className="text-sm text-muted">
          {settled.trim() === ""
            ? countOf(concepts.length, "concept")
            : `${formatCount(found.length)} of ${countOf(concepts.length, "concept")}`}
        </output>
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={concepts.length === 0 ? "This release has no concepts" : "No concept has these words"}
          action={query !== "" && <Button onPress={() => setQuery("")}>Clear the search</Button>}
        >
          Try fewer letters, or only the abbreviation.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
          {found.slice(0, shown).map((concept) => (
            <ConceptEntry key={concept.id} concept={concept} />
          ))}
        </ul>
      )}
      {shown < found.length && (
        <div>
          <Button onPress={() => setShown(shown + STEP)}>
            Show {Math.min(STEP, found.length - shown)} more of {formatCount(found.length - shown)}
          </Button>
        </div>
      )}
    </div>
  )
}
