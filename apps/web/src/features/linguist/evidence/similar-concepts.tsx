import { type Concept, conceptName } from "@readback/glossary"
import { useMemo } from "react"
import { Link } from "@tanstack/react-router"
import { Button } from "../../../ui/button.tsx"
import { indexConcepts, searchConcepts } from "../search-concepts.ts"
import { TermStatusBadge } from "../term-status-badge.tsx"
import type { GlossaryHead } from "../workbench/use-head.ts"

const SHOWN = 5

interface SimilarConceptsProps {
  readonly head: GlossaryHead
  readonly words: string
  /** Absent where nothing can be added. */
  readonly onAdd?: ((conceptId: string) => void) | undefined
}

/** What the glossary already has of some words. */
export function SimilarConcepts({ head, words, onAdd }: SimilarConceptsProps) {
  const index = useMemo(() => indexConcepts(head.concepts), [head.concepts])
  const found = useMemo(() => searchConcepts(index, words).slice(0, SHOWN), [index, words])
  if (found.length === 0) return <p className="text-sm text-muted">The glossary has nothing like it.</p>
  return (
    <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-surface">
      {found.map((concept) => (
        <Similar key={concept.id} glossaryId={head.glossaryId} concept={concept} onAdd={onAdd} />
      ))}
    </ul>
  )
}

interface SimilarProps {
  readonly glossaryId: string
  readonly concept: Concept
  readonly onAdd: SimilarConceptsProps["onAdd"]
}

function Similar({ glossaryId, concept, onAdd }: SimilarProps) {
  const name = conceptName(concept)
  return (
    <li className="flex flex-wrap items-start justify-between gap-2 px-3 py-2">
      <div className="min-w-0 flex-1">
        <Link
          to="/workbench/$glossaryId/concepts/$conceptId"
          params={{ glossaryId, conceptId: concept.id }}
          className="font-medium text-accent-ink underline"
        >
          {name}
        </Link>
        <span className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm">
          {concept.terms
            .filter(({ type }) => type !== "shield")
            .slice(0, 4)
            .map((term) => (
              <span key={term.id} className="inline-flex items-center gap-1.5">
                {term.text}
                <TermStatusBadge status={term.status} />
              </span>
            ))}
        </span>
        {concept.definition !== undefined && (
          <span className="mt-0.5 line-clamp-2 text-sm text-muted">{concept.definition}</span>
        )}
      </div>
      {onAdd !== undefined && (
        <Button size="compact" aria-label={`Add it to ${name}`} onPress={() => onAdd(concept.id)}>
          Add it here
        </Button>
      )}
    </li>
  )
}
