import { isCleared } from "@readback/domain"
import type { MakingContext } from "./make-data-release.ts"
import { releasePages } from "./release-pages.ts"
import type { ReleasePlan } from "./release-plan.ts"
import { markingsOf } from "@readback/store"

const NAMED = 5

/** Why the ceiling of a release blocks it, with the first rows above; undefined where nothing is above. */
export async function checkCeiling(
  { store, classifications }: Pick<MakingContext, "store" | "classifications">,
  plan: ReleasePlan,
): Promise<string | undefined> {
  const { ceiling } = plan
  const isAbove = (marking: string) => !isCleared(classifications, ceiling, marking)
  // Markings are few: without one above there is no need to look at each comparison.
  if (!(await markingsOf(store.read, plan.projectId)).some(isAbove)) return undefined
  let count = 0
  const first: string[] = []
  for await (const { tasks } of releasePages(store.read, plan)) {
    for (const { id, marking } of tasks) {
      if (!isAbove(marking)) continue
      count += 1
      if (first.length < NAMED) first.push(id)
    }
  }
  if (count === 0) return undefined
  return (
    `${count} ${count === 1 ? "comparison is" : "comparisons are"} marked above the ceiling ${ceiling}, so nothing is released. ` +
    `The first: ${first.join(", ")}. Leave these markings out by the filter, or raise the ceiling.`
  )
}
