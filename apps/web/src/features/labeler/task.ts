import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"

type Labeling = inferRouterOutputs<AppRouter>["labeling"]
type Claim = Labeling["claimNext"]

/** A task as it crosses the wire: instants are ISO strings. */
export type LabelingTask = Extract<Claim, { kind: "task" }>["task"]

/** What the server says of a stored judgment. */
export type LabelingReceipt = Labeling["submit"]
