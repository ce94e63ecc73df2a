import { type BenchmarkCheck, NEAR_SIMILARITY } from "@readback/preference"
import type { FrozenBenchmark, ReleasePlan } from "../release-plan.ts"
import { promptName } from "../prompt-places.ts"

/** Counts what overlaps each benchmark. */
export function overlapTally(benchmarks: readonly FrozenBenchmark[], { recipe }: Pick<ReleasePlan, "recipe">) {
  const counts = benchmarks.map(() => ({ prompts: new Set<number>(), comparisons: 0, rows: 0 }))
  return {
    /** Counts a comparison by the bits of its prompt, with the rows that it gave. */
    add: (promptId: string, bits: number, rows: number): void => {
      for (const [at, count] of counts.entries()) {
        if ((bits & (1 << at)) === 0) continue
        count.prompts.add(promptName(promptId))
        count.comparisons += 1
        count.rows += rows
      }
    },
    read: (): readonly BenchmarkCheck[] =>
      benchmarks.map(({ name, prompts, hash }, at) => ({
        name,
        prompts,
        hash,
        policy: recipe.benchmarks?.policy ?? "leave-out",
        threshold: NEAR_SIMILARITY,
        overlap: {
          prompts: counts[at]?.prompts.size ?? 0,
          comparisons: counts[at]?.comparisons ?? 0,
          rows: counts[at]?.rows ?? 0,
        },
      })),
  }
}
