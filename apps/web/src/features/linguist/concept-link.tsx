import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"

interface ConceptLinkProps {
  readonly releaseId: string
  readonly conceptId: string
  readonly children: ReactNode
}

/** A link to the page of a concept. */
export function ConceptLink({ releaseId, conceptId, children }: ConceptLinkProps) {
  return (
    <Link
      to="/glossaries/$releaseId/concepts/$conceptId"
      params={{ releaseId, conceptId }}
      className="text-accent-ink underline decoration-1 underline-offset-3 hover:decoration-2 print:text-ink print:no-underline"
    >
      {children}
    </Link>
  )
}
