import type { AppRouter } from "@readback/server/api"
import { createTRPCClient, httpBatchLink } from "@trpc/client"
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query"
import { queryClient } from "./query-client.ts"

/** Calls outside the query cache: claiming, drafts and submitting are commands, not data. */
export const client = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: "/api/trpc", maxURLLength: 4_000, headers: shownPerson })],
})

/** Query and mutation options of every procedure of the server. */
export const api = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

/** Whom this page shows: the server refuses calls for somebody else, who may have signed in in another tab. */
function shownPerson(): Record<string, string> {
  const shown = queryClient.getQueryData(api.account.read.queryKey())
  return shown === undefined ? {} : { "x-readback-person": shown.id }
}
