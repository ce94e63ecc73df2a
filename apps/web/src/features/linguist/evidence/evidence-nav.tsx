import { Link } from "@tanstack/react-router"
import { useMay } from "../../../api/account.ts"
import { navLinkStyle } from "../../../shell/nav-link-style.ts"
import { OpenSuggestions } from "./open-suggestions.tsx"

const places = [
  { to: "/workbench/$glossaryId/suggestions", label: "Suggestions", isForEditors: true },
  { to: "/workbench/$glossaryId/overruled", label: "Overruled findings", isForEditors: false },
  { to: "/workbench/$glossaryId/concordance", label: "Concordance", isForEditors: false },
  { to: "/workbench/$glossaryId/candidates", label: "Term candidates", isForEditors: false },
  { to: "/workbench/$glossaryId/usage", label: "Usage", isForEditors: false },
] as const

/** The ways between the pages of evidence. */
export function EvidenceNav({ glossaryId }: { readonly glossaryId: string }) {
  const mayEdit = useMay("glossary:edit")
  return (
    <nav aria-label="Evidence" className="-mx-1 border-b border-line">
      <div className="flex gap-1 overflow-x-auto px-1 py-1.5">
        {places
          .filter(({ isForEditors }) => mayEdit || !isForEditors)
          .map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              params={{ glossaryId }}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ "aria-current": "page" }}
              className={`${navLinkStyle} gap-1.5`}
            >
              {label}
              {label === "Suggestions" && <OpenSuggestions glossaryId={glossaryId} />}
            </Link>
          ))}
      </div>
    </nav>
  )
}
