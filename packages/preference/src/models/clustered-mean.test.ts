import { expect, test } from "vitest"
import { clusteredMean } from "./clustered-mean.ts"

const meanOf = (values: readonly (readonly [string, number])[]) => {
  const mean = clusteredMean()
  for (const [cluster, value] of values) mean.add(cluster, value)
  return mean
}

test("alone in their clusters, observations have the interval of a plain mean", () => {
  const mean = meanOf(["a", "b", "c", "d"].map((cluster, at) => [cluster, at]))
  // Standard deviation 1.29099 over the root of 4.
  const width = 1.959963984540054 * 0.6454972243679028
  expect(mean.count()).toBe(4)
  expect(mean.estimate()?.value).toBe(1.5)
  expect(mean.estimate()?.interval?.high).toBeCloseTo(1.5 + width, 10)
})

test("observations that repeat within their cluster make the interval no narrower", () => {
  const once = meanOf([
    ["a", 1],
    ["b", 2],
    ["c", 6],
  ]).estimate()
  const twice = meanOf([
    ["a", 1],
    ["a", 1],
    ["b", 2],
    ["b", 2],
    ["c", 6],
    ["c", 6],
  ]).estimate()
  expect(twice?.interval?.low).toBeCloseTo(once?.interval?.low ?? 0, 10)
})

test("one cluster has no interval, and nothing has no mean", () => {
  expect(
    meanOf([
      ["a", 1],
      ["a", 3],
    ]).estimate(),
  ).toEqual({ value: 2, interval: null })
  expect(clusteredMean().estimate()).toBeUndefined()
})
