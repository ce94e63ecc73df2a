import { runsInState } from "@readback/store"
import type { Context } from "../context.ts"
import { planOf } from "./stored-plan.ts"

/** A run that has something to do, and the endpoints that it needs. */
export interface OpenRun {
  readonly id: string
  readonly state: "waiting" | "running"
  readonly endpointIds: readonly string[]
}

/** The runs that wait for their calls to be written, or that run, the oldest first. */
export async function openRuns(ctx: Context): Promise<readonly OpenRun[]> {
  const runs = await runsInState(ctx.store.read, ["waiting", "running"])
  return runs.map((run) => ({
    id: run.id,
    state: run.state === "waiting" ? "waiting" : "running",
    endpointIds: [...new Set(planOf(run).models.map(({ endpointId }) => endpointId))],
  }))
}
