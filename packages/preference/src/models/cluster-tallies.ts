/** Wins and ties of pairs of models, counted by cluster and only where there are any. */
export interface ClusterTallies {
  readonly modelCount: number
  readonly clusterCount: number
  /** The models of each pair. A pair has three places in sums: wins of `low`, wins of `high`, ties. */
  readonly low: Uint16Array
  readonly high: Uint16Array
  /** One entry for each place of each cluster that has a count, in order of the clusters. */
  readonly clusters: Uint32Array
  readonly places: Uint32Array
  readonly counts: Uint32Array
}

/** Collects judgments one at a time, at 8 bytes each. */
export interface TallyCollector {
  add(cluster: number, first: number, second: number, outcome: "first" | "second" | "tie"): void
  /** The counts of all that was added; models and clusters are numbered from 0. */
  tallies(modelCount: number, clusterCount: number): ClusterTallies
}

const grown = (array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Starts with nothing counted. */
export function collectTallies(): TallyCollector {
  const pairs = new Map<number, number>()
  const sides: { readonly low: number; readonly high: number }[] = []
  let clusters = new Uint32Array(1024)
  let places = new Uint32Array(1024)
  let size = 0
  return {
    add(cluster, first, second, outcome) {
      const low = Math.min(first, second)
      const high = Math.max(first, second)
      const key = low * 0x1_0000 + high
      const pair = pairs.get(key) ?? sides.length
      if (pair === sides.length) {
        pairs.set(key, pair)
        sides.push({ low, high })
      }
      if (size === clusters.length) {
        clusters = grown(clusters)
        places = grown(places)
      }
      const isLowWin = (outcome === "first") === (first === low)
      clusters[size] = cluster
      places[size] = 3 * pair + (outcome === "tie" ? 2 : isLowWin ? 0 : 1)
      size += 1
    },
    tallies(modelCount, clusterCount) {
      const width = 3 * sides.length
      const keys = new Float64Array(size)
      for (let at = 0; at < size; at += 1) keys[at] = clusters[at]! * width + places[at]!
      keys.sort()
      const entries = { clusters: new Uint32Array(size), places: new Uint32Array(size), counts: new Uint32Array(size) }
      let used = 0
      for (let at = 0; at < size; at += 1) {
        if (at === 0 || keys[at] !== keys[at - 1]) {
          entries.clusters[used] = Math.floor(keys[at]! / width)
          entries.places[used] = keys[at]! % width
          used += 1
        }
        entries.counts[used - 1]! += 1
      }
      return {
        modelCount,
        clusterCount,
        low: Uint16Array.from(sides, ({ low }) => low),
        high: Uint16Array.from(sides, ({ high }) => high),
        clusters: entries.clusters.slice(0, used),
        places: entries.places.slice(0, used),
        counts: entries.counts.slice(0, used),
      }
    },
  }
}

/** Wins and ties of each pair, three places for each; every cluster counts as often as it was drawn, or once. */
export function sumTallies({ low, clusters, places, counts }: ClusterTallies, drawn?: Uint32Array): Float64Array {
  const sums = new Float64Array(3 * low.length)
  for (let at = 0; at < places.length; at += 1)
    sums[places[at]!]! += counts[at]! * (drawn === undefined ? 1 : drawn[clusters[at]!]!)
  return sums
}
