import { Failure, type QueueSelection } from "@readback/domain"
import { lockComparisons, lockHolds, resetCursors, type Writer } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { selectComparisons } from "./select-comparisons.ts"

/** What a change of comparisons did: how many there are, and whether these are all that its filter finds. */
export interface QueueChange {
  readonly changed: number
  readonly isComplete: boolean
}

/** A change of comparisons: what the audit log calls it and says of it, and how it is made on locked rows. */
interface Change {
  readonly action: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly apply: (tx: Writer, ids: readonly string[]) => Promise<void>
}

/** Changes the chosen comparisons of a project while nobody claims, submits or gives back any of them. */
export async function changeComparisons(
  ctx: Context,
  input: { readonly projectId: string; readonly which: QueueSelection },
  { action, detail, apply }: Change,
): Promise<QueueChange> {
  const { project } = await authorizeProject(ctx, "queue:change", input.projectId)
  const { ids, isComplete } = await selectComparisons(ctx, project, input.which)
  return ctx.store.write(async (tx) => {
    // In the order in which claiming, giving back and submitting lock: members, holds, comparisons.
    await resetCursors(tx, project.id)
    await lockHolds(tx, ids)
    const rows = await lockComparisons(tx, project.id, ids)
    if (rows.length === 0) {
      throw new Failure("not_found", "None of these comparisons is there any more. Reload the queue.")
    }
    const locked = rows.map(({ id }) => id)
    await apply(tx, locked)
    const which = "filter" in input.which ? { filter: input.which.filter } : { comparisonIds: locked }
    await audit(ctx, tx, action, { projectId: project.id, detail: { ...detail, ...which, changed: locked.length } })
    return { changed: locked.length, isComplete }
  })
}
