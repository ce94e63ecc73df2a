import { failRunningRuns } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"

/**
 * At start: imports and exports that an earlier process left running did not end. They are shown as failed; repeating an
 * import completes it. Answers how many there were.
 */
export async function closeInterruptedRuns(ctx: Context): Promise<number> {
  return ctx.store.write(async (tx) => {
    const closed = await failRunningRuns(tx, ctx.clock())
    if (closed > 0) await audit(ctx, tx, "runs:close-interrupted", { detail: { closed } })
    return closed
  })
}
