import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"

type Claim = inferRouterOutputs<AppRouter>["labeling"]["claimNext"]

/** A task as it crosses the wire: instants are ISO strings. */
export type LabelingTask = Extract<Claim, { kind: "task" }>["task"]
