import type { SetOverlap } from "@readback/domain"
import { recountSlots } from "@readback/store"
import type { Context } from "../context.ts"
import { changeComparisons, type QueueChange } from "./change-comparisons.ts"

/**
 * Changes how many judgments comparisons get. More opens slots; fewer closes them, but never takes away what is judged
 * or held already: there the number stays as high as that.
 */
export function setOverlap(ctx: Context, input: SetOverlap): Promise<QueueChange> {
  const { overlap } = input
  return changeComparisons(ctx, input, {
    action: "queue:set-overlap",
    detail: { overlap },
    apply: (tx, ids) => recountSlots(tx, ids, overlap),
  })
}
