import type { Concept } from "@readback/glossary"
import { useState } from "react"
import { Button } from "../../ui/button.tsx"
import { EmptyState } from "../../ui/empty-state.tsx"
import { TextField } from "../../ui/text-field.tsx"
import { countOf, formatCount } from "../../words/format-count.ts"
import { Alphabet } from "./alphabet.tsx"
import { ConceptEntry } from "./concept-entry.tsx"
import { FacetBar } from "./facet-bar.tsx"
import { type Reading, useReading } from "./use-reading.ts"

const STEP = 100

interface ConceptSearchProps {
  readonly releaseId: string
  readonly concepts: readonly Concept[]
  readonly language: string
  readonly reading: Reading
  readonly onChange: (reading: Reading) => void
}

/** Concepts with a search that answers while one types, and what they can be narrowed to. */
export function ConceptSearch({ releaseId, concepts, language, reading, onChange }: ConceptSearchProps) {
  const [shown, setShown] = useState(STEP)
  const { found, letters, fields } = useReading(concepts, language, reading)
  const change = (next: Reading) => {
    onChange(next)
    setShown(STEP)
  }
  const isWhole = found.length === concepts.length
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-64 grow">
          <TextField
            label="Search terms, abbreviations and definitions"
            type="search"
            value={reading.query}
            onChange={(query) => change({ ...reading, query })}
          />
        </div>
        <FacetBar facets={reading} fields={fields} onChange={(facets) => change({ ...reading, ...facets })} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Alphabet letters={letters} current={reading.letter} onChange={(letter) => change({ ...reading, letter })} />
        <output className="text-sm text-muted">
          {isWhole
            ? countOf(concepts.length, "concept")
            : `${formatCount(found.length)} of ${countOf(concepts.length, "concept")}`}
        </output>
      </div>
      {found.length === 0 ? (
        <EmptyState
          title={concepts.length === 0 ? "This release has no concepts" : "No concept is like this"}
          action={!isWhole && <Button onPress={() => change({ query: "" })}>Show all concepts</Button>}
        >
          Try fewer letters, only the abbreviation, or another letter, status or field.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface shadow-raised">
          {found.slice(0, shown).map((concept) => (
            <ConceptEntry key={concept.id} releaseId={releaseId} concept={concept} />
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
