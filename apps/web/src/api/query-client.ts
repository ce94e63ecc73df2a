import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query"
import { failureOf } from "./failure-of.ts"
import { reportSessionLost } from "./session-lost.ts"

const RETRIES = 2

/** A refusal stays a refusal however often one asks; only silence and the server's own errors are worth another try. */
function isWorthRetrying(attempt: number, error: unknown): boolean {
  const { status } = failureOf(error)
  return attempt < RETRIES && (status === undefined || status >= 500)
}

function noticeSessionLost(error: unknown): void {
  if (failureOf(error).code === "unauthenticated") reportSessionLost()
}

/** The one cache of server data. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSessionLost }),
  mutationCache: new MutationCache({ onError: noticeSessionLost }),
  defaultOptions: {
    // "always": on an air-gapped machine the browser may believe that it is offline although the server answers.
    queries: { staleTime: 10_000, retry: isWorthRetrying, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
})
