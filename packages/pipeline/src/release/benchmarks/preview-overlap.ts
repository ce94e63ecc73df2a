import { benchmarkTexts, type Reader } from "@readback/store"
import type { ReleasePage } from "../release-pages.ts"
import type { ReleasePlan } from "../release-plan.ts"
import { excerptOf, STRETCH } from "./benchmark-collector.ts"
import { comparedText, promptHash } from "./compared-text.ts"
import { loadBenchmarks } from "./load-benchmarks.ts"
import { overlapMarks } from "./overlap-marks.ts"
import { overlapTally } from "./overlap-tally.ts"
import { siftPage } from "./sift-page.ts"

/** Matches that are shown of each benchmark. */
const SHOWN = 3
const HASH_BYTES = 32

/** What overlaps a benchmark among the comparisons that a preview looks at. */
export interface PreviewedBenchmark {
  readonly name: string
  readonly prompts: number
  /** Comparisons that overlap, scaled as the other counts are. */
  readonly comparisons: number
  /** Some of the prompts, each beside the benchmark prompt that it equals or resembles; beginnings of both. */
  readonly matches: readonly { readonly prompt: string; readonly benchmark: string; readonly isEqual: boolean }[]
}

/** Checks the pages of a preview against the benchmarks of its recipe, and takes out what a release would leave out. */
export async function previewOverlap(
  reader: Reader,
  plan: ReleasePlan,
  pages: readonly ReleasePage[],
  scale: number,
): Promise<{ readonly pages: readonly ReleasePage[]; readonly benchmarks: readonly PreviewedBenchmark[] }> {
  if (plan.benchmarks === undefined) return { pages, benchmarks: [] }
  const benchmarks = await loadBenchmarks(reader, plan)
  const matches: { readonly benchmark: number; readonly number: number; readonly text: string }[] = []
  const marks = overlapMarks(benchmarks, (benchmark, number, { messages }) => {
    if (matches.filter((one) => one.benchmark === benchmark).length < SHOWN)
      matches.push({ benchmark, number, text: comparedText(messages) })
  })
  const tasks = pages.flatMap((page) => page.tasks)
  marks.add([...new Map(tasks.map(({ promptId, messages }) => [promptId, { id: promptId, messages }])).values()])
  const bitsOf = marks.finish()
  const tally = overlapTally(benchmarks, plan)
  for (const { promptId } of tasks) tally.add(promptId, bitsOf(promptId), 0)
  const previewed = tally.read().map(async ({ name, prompts, overlap }, at) => ({
    name,
    prompts,
    comparisons: Math.round(overlap.comparisons * scale),
    matches: await Promise.all(
      matches
        .filter(({ benchmark }) => benchmark === at)
        .map(({ number, text }) => shownMatch(reader, benchmarks[at]?.id ?? "", number, text)),
    ),
  }))
  return { pages: pages.map((page) => siftPage(page, plan, bitsOf)), benchmarks: await Promise.all(previewed) }
}

async function shownMatch(reader: Reader, benchmarkId: string, number: number, text: string) {
  const at = number % STRETCH
  const texts = await benchmarkTexts(reader, benchmarkId, number - at)
  const hash = Buffer.from(texts?.hashes ?? []).subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)
  return {
    prompt: excerptOf(text),
    benchmark: texts?.excerpts[at] ?? "",
    isEqual: hash.toString("hex") === promptHash(text),
  }
}
