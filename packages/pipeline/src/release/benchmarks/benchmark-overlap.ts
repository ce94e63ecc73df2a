import { setImmediate as turn } from "node:timers/promises"
import type { BenchmarkCheck } from "@readback/preference"
import { type Reader, releasePrompts } from "@readback/store"
import type { ReleasePlan } from "../release-plan.ts"
import { loadBenchmarks } from "./load-benchmarks.ts"
import { type OverlapBits, overlapMarks } from "./overlap-marks.ts"
import { overlapTally } from "./overlap-tally.ts"

const PAGE = 1_000

/** The check of a release against benchmarks: which prompts overlap, and the count of them. */
export interface BenchmarkOverlap {
  readonly bitsOf: OverlapBits
  readonly add: (promptId: string, bits: number, rows: number) => void
  readonly read: () => readonly BenchmarkCheck[]
}

/** Looks every prompt of the project up in the benchmarks of a plan; `proceed` is called between two pages. */
export async function benchmarkOverlap(
  reader: Reader,
  plan: ReleasePlan,
  proceed: () => Promise<void>,
): Promise<BenchmarkOverlap> {
  const benchmarks = await loadBenchmarks(reader, plan)
  const marks = overlapMarks(benchmarks)
  for (let after = ""; ;) {
    await turn()
    await proceed()
    const page = await releasePrompts(reader, { projectId: plan.projectId, after, limit: PAGE })
    marks.add(page.filter(({ createdAt }) => createdAt <= plan.until))
    const last = page.at(-1)
    if (last === undefined) break
    after = last.id
  }
  return { bitsOf: marks.finish(), ...overlapTally(benchmarks, plan) }
}
