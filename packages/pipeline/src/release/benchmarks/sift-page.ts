import type { JudgedTask } from "@readback/preference"
import type { ReleasePage } from "../release-pages.ts"
import type { ReleasePlan } from "../release-plan.ts"
import type { OverlapBits } from "./overlap-marks.ts"

/** A page without the comparisons that overlap a benchmark, where the recipe leaves them out. */
export interface SiftedPage extends ReleasePage {
  /** Comparisons that were left out so. */
  readonly overlapping: readonly JudgedTask[]
}

/** Takes out of a page what overlaps a benchmark, with the reason; a recipe that only reports keeps all of it. */
export function siftPage(page: ReleasePage, { recipe }: Pick<ReleasePlan, "recipe">, bitsOf: OverlapBits): SiftedPage {
  const isLeaving = recipe.benchmarks?.policy === "leave-out"
  const overlapping = isLeaving ? page.tasks.filter(({ promptId }) => bitsOf(promptId) !== 0) : []
  if (overlapping.length === 0) return { ...page, overlapping }
  const tasks = page.tasks.filter((task) => !overlapping.includes(task))
  return { ...page, tasks, overlapping, leftOut: [...page.leftOut, ...overlapping.map(() => "benchmark-overlap")] }
}
