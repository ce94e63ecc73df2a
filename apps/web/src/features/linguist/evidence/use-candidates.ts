import type { AppRouter } from "@readback/server/api"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useState } from "react"
import { api } from "../../../api/api.ts"
import { useGlossaryChange } from "../use-glossary-change.ts"

export type Candidates = inferRouterOutputs<AppRouter>["evidence"]["candidates"]
export type AbbreviationCandidate = Candidates["abbreviations"][number]
export type PhraseCandidate = Candidates["phrases"][number]

/**
 * The candidates of a glossary and what is decided of them. Finding them takes seconds, so what is decided leaves the list
 * without finding them again.
 */
export function useCandidates(glossaryId: string) {
  const queries = useQueryClient()
  const changed = useGlossaryChange()
  const query = useQuery(api.evidence.candidates.queryOptions({ glossaryId }, { staleTime: 5 * 60_000 }))
  const [rejected, setRejected] = useState<readonly string[]>([])
  const takeOut = (terms: readonly string[]) =>
    queries.setQueryData(api.evidence.candidates.queryKey({ glossaryId }), (now) => {
      if (now === undefined) return now
      const isLeft = ({ term }: { readonly term: string }) => !terms.includes(term)
      return { ...now, abbreviations: now.abbreviations.filter(isLeft), phrases: now.phrases.filter(isLeft) }
    })
  const reject = useMutation(
    api.evidence.rejectCandidates.mutationOptions({
      onSuccess: (_answer, { terms }) => {
        takeOut(terms)
        setRejected(terms)
      },
    }),
  )
  const restore = useMutation(
    api.evidence.restoreCandidates.mutationOptions({
      onSuccess: async () => {
        setRejected([])
        await queries.invalidateQueries(api.evidence.candidates.pathFilter())
      },
    }),
  )
  const accept = useMutation(
    api.evidence.acceptCandidate.mutationOptions({
      onSuccess: async (_answer, { term, expansion }) => {
        takeOut(expansion === undefined ? [term] : [term, expansion])
        await changed(`“${term}” is accepted into the draft`)
      },
    }),
  )
  return { query, rejected, reject, restore, accept }
}
