import { z95 } from "../numeric/normal.ts"
import type { Interval } from "../agreement/proportion.ts"

/** A mean with its 95 % interval, which takes two clusters. */
export interface MeanEstimate {
  readonly value: number
  readonly interval: Interval | null
}

/** A mean whose observations come cluster by cluster; nothing of them is kept. */
export interface ClusteredMean {
  add(cluster: string, value: number): void
  readonly count: () => number
  /** Undefined without observations. */
  readonly estimate: () => MeanEstimate | undefined
}

/**
 * Starts without observations. The interval is of the ratio estimator over clusters: the variance of the mean m is
 * G / (G − 1) · Σ (s − m·n)² / N² with sum s and size n of each cluster (Cochran 1977, section 2.11).
 */
export function clusteredMean(): ClusteredMean {
  let [total, size, clusters] = [0, 0, 0]
  let [squares, products, sizes] = [0, 0, 0]
  let [current, sum, n] = ["", 0, 0]
  const close = (): void => {
    if (n === 0) return
    clusters += 1
    squares += sum * sum
    products += sum * n
    sizes += n * n
    sum = 0
    n = 0
  }
  return {
    add(cluster, value) {
      if (cluster !== current) close()
      current = cluster
      sum += value
      n += 1
      total += value
      size += 1
    },
    count: () => size,
    estimate() {
      close()
      if (size === 0) return undefined
      const value = total / size
      if (clusters < 2) return { value, interval: null }
      const spread = Math.max(0, squares - 2 * value * products + value * value * sizes)
      const width = (z95 * Math.sqrt((clusters / (clusters - 1)) * spread)) / size
      return { value, interval: { low: value - width, high: value + width } }
    },
  }
}
