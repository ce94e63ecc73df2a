import { MAX_CHANGED, type QueueSelection } from "@readback/domain"
import type { ProjectRow } from "@readback/store"
import type { Context } from "../context.ts"
import { queuePage } from "./queue-page.ts"

/** How many a filter's search is asked for at a time. */
const PAGE = 1_000

/** The comparisons that a command is about; `isComplete` is false where a filter finds more than one command changes. */
export async function selectComparisons(
  ctx: Context,
  project: ProjectRow,
  which: QueueSelection,
): Promise<{ ids: readonly string[]; isComplete: boolean }> {
  if ("comparisonIds" in which) return { ids: [...new Set(which.comparisonIds)], isComplete: true }
  const ids: string[] = []
  let after: Awaited<ReturnType<typeof queuePage>>["next"]
  do {
    const limit = Math.min(PAGE, MAX_CHANGED - ids.length)
    const { places, next } = await queuePage(ctx, project, which.filter, { after, limit })
    ids.push(...places.map(({ id }) => id))
    after = next
  } while (after !== undefined && ids.length < MAX_CHANGED)
  return { ids, isComplete: after === undefined }
}
