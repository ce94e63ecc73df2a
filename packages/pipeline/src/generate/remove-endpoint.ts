import { changeEndpointRow } from "@readback/store"
import { audit } from "../audit.ts"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { visibleEndpoint } from "./visible-endpoint.ts"

/** Takes an endpoint out of use and forgets its key; what it answered keeps naming it, so its row stays. */
export async function removeEndpoint(ctx: Context, input: { endpointId: string }): Promise<void> {
  authorize(ctx, "endpoint:change")
  await ctx.store.write(async (tx) => {
    const { id, name } = await visibleEndpoint(ctx, tx, input.endpointId)
    // The name becomes free for the next endpoint.
    const change = { isActive: false, sealedKey: null, name: `${name} (removed ${id})`, updatedAt: ctx.clock() }
    await changeEndpointRow(tx, id, change)
    await audit(ctx, tx, "endpoint:remove", { subjectId: id, detail: { name } })
  })
}
