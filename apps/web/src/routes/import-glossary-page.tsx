import { getRouteApi } from "@tanstack/react-router"
import { ImportGlossaryScreen } from "../features/linguist/exchange/import-glossary-screen.tsx"

const route = getRouteApi("/signed-in/glossaries/import")

/** The import of a glossary; the chosen one stands in the address. */
export function ImportGlossaryPage() {
  const { glossary } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <ImportGlossaryScreen
      glossaryId={glossary}
      onGlossary={(id) =>
        void navigate({ search: id === undefined ? {} : { glossary: id }, replace: true, resetScroll: false })
      }
      onProposed={(glossaryId, proposalId) =>
        void navigate({ to: "/workbench/$glossaryId/proposals/$proposalId", params: { glossaryId, proposalId } })
      }
    />
  )
}
