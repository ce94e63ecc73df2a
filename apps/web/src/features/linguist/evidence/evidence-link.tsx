import { Link } from "@tanstack/react-router"
import { useMay } from "../../../api/account.ts"
import { OpenSuggestions } from "./open-suggestions.tsx"

interface EvidenceLinkProps {
  readonly glossaryId: string
  /** The glossary's name, where several are on the page. */
  readonly of?: string
  readonly className: string
}

/** The way to what speaks for changes of a glossary, with how many suggestions wait; for those who may read it. */
export function EvidenceLink({ glossaryId, of, className }: EvidenceLinkProps) {
  const mayRead = useMay("evidence:read")
  const mayEdit = useMay("glossary:edit")
  if (!mayRead) return null
  return (
    <Link
      to={mayEdit ? "/workbench/$glossaryId/suggestions" : "/workbench/$glossaryId/overruled"}
      params={{ glossaryId }}
      className={className}
    >
      Evidence
      {of !== undefined && <span className="sr-only"> for {of}</span>}
      {mayEdit && <OpenSuggestions glossaryId={glossaryId} />}
    </Link>
  )
}
