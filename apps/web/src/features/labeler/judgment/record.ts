import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"

/** A stored judgment as it crosses the wire: instants are ISO strings. */
export type JudgmentRecord = inferRouterOutputs<AppRouter>["labeling"]["judgment"]
