import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"

/** A suggestion as linguists see it. */
export type Suggestion = inferRouterOutputs<AppRouter>["evidence"]["suggestions"][number]
