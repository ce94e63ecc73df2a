import { levelsUpTo } from "@readback/domain"
import { listEndpoints as endpointsAt } from "@readback/store"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { endpointView } from "./endpoint-view.ts"

/** The endpoints in use that the person is cleared for, by name, without their keys. */
export async function listEndpoints(ctx: Context) {
  authorize(ctx, "endpoint:read")
  const { actor, classifications } = ctx
  const levels = actor.kind === "person" ? levelsUpTo(classifications, actor.clearance) : classifications
  return (await endpointsAt(ctx.store.read, levels)).map(endpointView)
}
