import * as fc from "fast-check"
import { expect, test } from "vitest"
import { findCycles } from "./find-cycles.ts"

const node = fc.constantFrom("a", "b", "c", "d", "e", "f")
const graph = fc
  .array(fc.tuple(node, fc.array(node, { maxLength: 3 })), { maxLength: 6 })
  .map((edges) => new Map<string, readonly string[]>(edges))

const reaches = (edges: ReadonlyMap<string, readonly string[]>, from: string, to: string): boolean => {
  const seen = new Set<string>()
  const pending = [...(edges.get(from) ?? [])]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (next === to) return true
    if (!seen.has(next)) pending.push(...(edges.get(next) ?? []))
    seen.add(next)
  }
  return false
}

test("a cycle is found exactly where there is one, and each is a way through the graph", () => {
  fc.assert(
    fc.property(graph, (edges) => {
      const cycles = findCycles(edges)
      expect(cycles.length > 0).toBe([...edges.keys()].some((from) => reaches(edges, from, from)))
      for (const cycle of cycles)
        for (const [at, from] of cycle.entries()) expect(edges.get(from)).toContain(cycle[(at + 1) % cycle.length])
    }),
    { numRuns: 500 },
  )
})

test("a long chain does not exhaust the stack", () => {
  const chain = new Map(Array.from({ length: 200_000 }, (_, at) => [String(at), [String((at + 1) % 200_000)]]))
  expect(findCycles(chain)[0]).toHaveLength(200_000)
})
