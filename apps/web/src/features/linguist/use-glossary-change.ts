import { useQueryClient } from "@tanstack/react-query"
import { useCallback } from "react"
import { api } from "../../api/api.ts"
import { showToast } from "../../ui/toasts.ts"

/** What every change of a glossary does once it has worked: shows anew what depends on it, and says what was done. */
export function useGlossaryChange(): (words?: string) => Promise<void> {
  const queries = useQueryClient()
  return useCallback(
    async (words) => {
      await Promise.all([
        queries.invalidateQueries(api.proposals.pathFilter()),
        // Releases are not among them: they never change, and one of 50,000 concepts is not fetched for nothing.
        queries.invalidateQueries(api.glossaries.head.pathFilter()),
        queries.invalidateQueries(api.glossaries.list.pathFilter()),
        queries.invalidateQueries(api.glossaries.releases.pathFilter()),
        queries.invalidateQueries(api.glossaries.history.pathFilter()),
        queries.invalidateQueries(api.glossaries.draftNotes.pathFilter()),
      ])
      if (words !== undefined) showToast(words)
    },
    [queries],
  )
}
