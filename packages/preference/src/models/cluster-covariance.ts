import { solveCholesky } from "../numeric/cholesky.ts"
import type { ClusterTallies } from "./cluster-tallies.ts"
import { type DavidsonFit, expectPair } from "./fit-davidson.ts"

/**
 * The covariance of fitted strengths where judgments of a cluster go together: the sandwich of the inverse information around
 * the sum of the clusters' squared scores, times clusters / (clusters − 1) (Liang and Zeger 1986). Row by row; an instant
 * preview of what a cluster bootstrap says.
 */
export function clusterCovariance(tallies: ClusterTallies, fit: DavidsonFit): readonly Float64Array[] {
  const { low, high, modelCount, clusterCount, clusters, places, counts } = tallies
  const size = fit.information.length
  const expected = Array.from(low, (model, pair) =>
    expectPair(fit.strengths[model]! - fit.strengths[high[pair]!]!, fit.logTie),
  )
  const meat = Array.from({ length: size }, () => new Float64Array(size))
  const score = new Float64Array(size)
  const touched = new Set<number>()
  const close = (): void => {
    for (const a of touched) for (const b of touched) meat[a]![b]! += score[a]! * score[b]!
    for (const a of touched) score[a] = 0
    touched.clear()
  }
  const add = (parameter: number, value: number): void => {
    score[parameter]! += value
    touched.add(parameter)
  }
  for (let at = 0; at < places.length; at += 1) {
    if (at > 0 && clusters[at] !== clusters[at - 1]) close()
    const pair = Math.floor(places[at]! / 3)
    const outcome = places[at]! % 3
    const { side, tie } = expected[pair]!
    const slope = counts[at]! * ((outcome === 0 ? 0.5 : outcome === 1 ? -0.5 : 0) - side)
    add(low[pair]!, slope)
    add(high[pair]!, -slope)
    if (size > modelCount) add(modelCount, counts[at]! * ((outcome === 2 ? 1 : 0) - tie))
  }
  close()
  const factor = clusterCount > 1 ? clusterCount / (clusterCount - 1) : 1
  const half = meat.map((row) => solveCholesky(fit.information, row))
  const columns = Array.from({ length: size }, (_, column) =>
    solveCholesky(
      fit.information,
      half.map((row) => row[column]!),
    ),
  )
  return columns.slice(0, modelCount).map((row) => row.slice(0, modelCount).map((value) => value * factor))
}
