import type { AppRouter } from "@readback/server/api"
import type { inferRouterOutputs } from "@trpc/server"

type Outputs = inferRouterOutputs<AppRouter>["generation"]

/** A model endpoint as the list tells it. */
export type Endpoint = Outputs["endpoints"][number]

/** An endpoint as those see it who start a run. */
export type UsableEndpoint = Outputs["usableEndpoints"][number]

/** A run as the list tells it. */
export type Run = Outputs["runs"][number]

/** A run with its calls, failures and measures. */
export type RunDetail = Outputs["run"]
