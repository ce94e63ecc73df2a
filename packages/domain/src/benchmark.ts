import { z } from "zod"
import { nameText } from "./text.ts"

/** A named set of benchmark prompts of a project, against which releases of training data are checked. */
export const BenchmarkId = z.uuid("is not a complete id; check the address for a typing error").brand<"BenchmarkId">()
export type BenchmarkId = z.infer<typeof BenchmarkId>

/** Most prompts of one benchmark, most benchmarks of a project, and most that one release is checked against. */
export const MAX_BENCHMARK_PROMPTS = 100_000
export const MAX_BENCHMARKS = 100
export const MAX_CHECKED_BENCHMARKS = 10

/** Against which benchmarks of its project a release is checked, and what becomes of rows that overlap. */
export const RecipeBenchmarks = z.object({
  names: z
    .array(nameText)
    .min(1, 'names no benchmark; name one at least, or leave "benchmarks" out')
    .max(MAX_CHECKED_BENCHMARKS, `names more than ${MAX_CHECKED_BENCHMARKS} benchmarks; leave some out`)
    .refine((names) => new Set(names).size === names.length, "names a benchmark twice"),
  policy: z.enum(["leave-out", "report"]).default("leave-out"),
})
export type RecipeBenchmarks = z.infer<typeof RecipeBenchmarks>
