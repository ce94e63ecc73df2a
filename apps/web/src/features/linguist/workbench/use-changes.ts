import type { AppRouter } from "@readback/server/api"
import { skipToken, useQuery } from "@tanstack/react-query"
import type { inferRouterOutputs } from "@trpc/server"
import { useMemo } from "react"
import { client } from "../../../api/api.ts"

/** What a proposal makes of one concept. */
export type ProposedChange = inferRouterOutputs<AppRouter>["proposals"]["changes"]["rows"][number]

/** Changes asked for at a time: an import of a dictionary changes tens of thousands. */
const PAGE = 2_000

const none: ReadonlyMap<string, ProposedChange> = new Map()

/** The changes of a proposal by concept id. */
export function useChanges(proposalId: string | undefined): ReadonlyMap<string, ProposedChange> {
  const { data } = useQuery({
    // Under the name of the router, so that it is asked for anew with everything else about proposals.
    queryKey: [["proposals", "allChanges"], proposalId],
    queryFn: proposalId === undefined ? skipToken : () => everyChange(proposalId),
  })
  return useMemo(() => (data === undefined ? none : new Map(data.map((change) => [change.conceptId, change]))), [data])
}

async function everyChange(proposalId: string): Promise<readonly ProposedChange[]> {
  const all: ProposedChange[] = []
  for (let after: { name: string; conceptId: string } | undefined; ;) {
    const { rows, next } = await client.proposals.changes.query({
      proposalId,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    })
    all.push(...rows)
    if (next === null) return all
    after = next
  }
}
