import type { Reprioritise } from "@readback/domain"
import { updateComparisons } from "@readback/store"
import type { Context } from "../context.ts"
import { changeComparisons, type QueueChange } from "./change-comparisons.ts"

/** Gives comparisons a priority: higher is claimed first, where the project goes by priority. */
export function reprioritise(ctx: Context, input: Reprioritise): Promise<QueueChange> {
  const { priority } = input
  return changeComparisons(ctx, input, {
    action: "queue:reprioritise",
    detail: { priority },
    apply: (tx, ids) => updateComparisons(tx, ids, { priority }),
  })
}
