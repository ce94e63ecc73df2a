import type { BenchmarkCheck } from "./release-facts.ts"

/** What the check of a release against benchmarks did, in words for its documents. */
export function benchmarkWords(benchmarks: readonly BenchmarkCheck[]): string {
  const named = benchmarks.map(
    ({ name, prompts, hash, overlap }) =>
      `${name} (${prompts} prompts, SHA-256 ${hash}; ${overlap.comparisons} comparisons of ${overlap.prompts} prompts overlap)`,
  )
  const [first] = benchmarks
  const what = first?.policy === "report" ? "were kept and counted" : "were left out"
  return (
    `Prompts were compared with those of ${named.join(", ")}. Comparisons whose prompt, or a near-duplicate of it, equals a ` +
    `benchmark prompt or resembles it (estimated Jaccard similarity of ${first?.threshold} or more) ${what}.`
  )
}
