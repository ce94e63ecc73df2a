import type { SetGroup } from "@readback/domain"
import { updateComparisons } from "@readback/store"
import type { Context } from "../context.ts"
import { changeComparisons, type QueueChange } from "./change-comparisons.ts"

/** Keeps comparisons for a labeler group, or (with "") gives them to everybody. Whoever holds one goes on with it. */
export function setGroup(ctx: Context, input: SetGroup): Promise<QueueChange> {
  const { group } = input
  return changeComparisons(ctx, input, {
    action: "queue:set-group",
    detail: { group },
    apply: (tx, ids) => updateComparisons(tx, ids, { labelerGroup: group }),
  })
}
