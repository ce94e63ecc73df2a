import type { Report } from "./report-on.ts"
import { seededRandom } from "./seeded-random.ts"

/** A mean with its 95 % interval. */
export interface Estimate {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** How one model fared over many responses. */
export interface ModelFigures {
  readonly responses: number
  /** Share of the responses to which the score does not apply, 0 to 1; without it weak models could hide. */
  readonly nullShare: number
  /** Mean of the scores, 0 to 100; undefined where none applies. */
  readonly macro: Estimate | undefined
  /** Credit per obligation over all responses, 0 to 1; undefined where there is none. */
  readonly micro: Estimate | undefined
}

/** Sums over the responses to one prompt: what is resampled together. */
interface Cluster {
  scores: number
  scored: number
  credit: number
  obligations: number
}

const resamples = 1000
const tail = 0.025

const sumOf = (clusters: readonly Cluster[], key: keyof Cluster): number =>
  clusters.reduce((total, cluster) => total + cluster[key], 0)

/** The ratio of two sums and its percentile interval over resampled prompts (cluster bootstrap; Cameron, Gelbach and Miller 2008). */
function ratioOf(
  clusters: readonly Cluster[],
  above: "scores" | "credit",
  below: "scored" | "obligations",
  seed: number,
): Estimate | undefined {
  const total = sumOf(clusters, below)
  if (total === 0) return undefined
  const random = seededRandom(seed)
  const means: number[] = []
  for (let round = 0; round < resamples; round += 1) {
    let numerator = 0
    let denominator = 0
    for (let drawn = 0; drawn < clusters.length; drawn += 1) {
      const cluster = clusters[Math.floor(random() * clusters.length)]!
      numerator += cluster[above]
      denominator += cluster[below]
    }
    if (denominator > 0) means.push(numerator / denominator)
  }
  means.sort((a, b) => a - b)
  const at = (share: number): number => means[Math.min(means.length - 1, Math.floor(share * means.length))] ?? 0
  return { mean: sumOf(clusters, above) / total, low: at(tail), high: at(1 - tail) }
}

/** Adds the reports of one model; `promptId` names what the text answers. Memory grows with the prompts. */
export function createModelTally() {
  const clusters = new Map<string, Cluster>()
  let responses = 0
  let applicable = 0
  return {
    add(promptId: string, { adherence, concepts }: Pick<Report, "adherence" | "concepts">): void {
      const cluster = clusters.get(promptId) ?? { scores: 0, scored: 0, credit: 0, obligations: 0 }
      clusters.set(promptId, cluster)
      responses += 1
      if (adherence.kind === "scored") {
        applicable += 1
        cluster.scored += 1
        cluster.scores += adherence.score
      }
      for (const { credit, uses, demand } of concepts) {
        cluster.credit += credit
        cluster.obligations += Math.max(uses, demand)
      }
    },
    /** The figures so far; the same seed gives the same intervals. */
    figures(seed = 1): ModelFigures {
      const all = [...clusters.values()]
      return {
        responses,
        nullShare: responses === 0 ? 0 : 1 - applicable / responses,
        macro: ratioOf(all, "scores", "scored", seed),
        micro: ratioOf(all, "credit", "obligations", seed),
      }
    },
  }
}
