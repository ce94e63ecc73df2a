import { type Concept, conceptName, type Term } from "@readback/glossary"
import type { ReactNode } from "react"
import { ConceptLink } from "./concept-link.tsx"
import { TermStatusBadge } from "./term-status-badge.tsx"

interface ConceptEntryProps {
  readonly releaseId: string
  readonly concept: Concept
}

/** One concept: its terms with how the house regards them, and its definition. */
export function ConceptEntry({ releaseId, concept }: ConceptEntryProps) {
  const { terms, definition, definitionSource, subjectFields } = concept
  const name = conceptName(concept)
  const linked = terms.find(({ text }) => text === name)
  return (
    <li className="grid gap-x-8 gap-y-2 px-4 py-3 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <ul className="flex flex-col gap-1.5">
        {terms
          .filter((term) => term.type !== "shield")
          .map((term) => (
            <TermLine key={term.id} term={term}>
              {term === linked ? (
                <ConceptLink releaseId={releaseId} conceptId={concept.id}>
                  {term.text}
                </ConceptLink>
              ) : (
                term.text
              )}
            </TermLine>
          ))}
      </ul>
      <div className="min-w-0 text-sm">
        {definition === undefined ? <p className="text-muted">No definition</p> : <p>{definition}</p>}
        <p className="mt-0.5 text-muted">
          {[definitionSource, ...subjectFields].filter((part) => part !== undefined && part !== "").join(" · ")}
        </p>
      </div>
    </li>
  )
}

function TermLine({ term, children }: { readonly term: Term; readonly children: ReactNode }) {
  const { status, replacements, message } = term
  const isAvoided = status !== "preferred" && status !== "admitted"
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <span className={status === "preferred" ? "font-semibold" : ""}>{children}</span>
      <TermStatusBadge status={status} />
      {isAvoided && replacements.length > 0 && (
        <span className="text-sm text-muted">
          write <span className="font-medium text-ink">{replacements.join(", ")}</span>
        </span>
      )}
      {message !== undefined && <span className="w-full text-sm text-muted">{message}</span>}
    </li>
  )
}
