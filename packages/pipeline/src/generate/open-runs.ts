import { findEndpoint, findGenerationRun, runsInState } from "@readback/store"
import type { Context } from "../context.ts"
import { planOf } from "./stored-plan.ts"

/** A run that has something to do, and the endpoints that it needs. */
export interface OpenRun {
  readonly id: string
  readonly state: "waiting" | "running"
  readonly endpoints: readonly { readonly id: string; readonly concurrency: number }[]
}

/** The runs that wait for their calls to be written, or that run, the oldest first. */
export async function openRuns(ctx: Context): Promise<readonly OpenRun[]> {
  const { read } = ctx.store
  const open: OpenRun[] = []
  for (const run of await runsInState(read, ["waiting", "running"])) {
    const endpoints = []
    for (const id of new Set(planOf(run).models.map(({ endpointId }) => endpointId))) {
      endpoints.push({ id, concurrency: (await findEndpoint(read, id))?.concurrency ?? 1 })
    }
    open.push({ id: run.id, state: run.state === "waiting" ? "waiting" : "running", endpoints })
  }
  return open
}

/** Whether somebody cancelled a run, so that nothing of it need be waited for. */
export async function wasCancelled(ctx: Context, runId: string): Promise<boolean> {
  return (await findGenerationRun(ctx.store.read, runId))?.run.state === "cancelled"
}
