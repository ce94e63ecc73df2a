/** A way through a graph that ends where it began; each node stands once. */
export type Cycle = readonly string[]

/** Finds at least one cycle in each part of the graph that has any, in linear time and without recursion. */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): readonly Cycle[] {
  const cycles: Cycle[] = []
  const depths = new Map<string, number>()
  const done = -1
  for (const root of edges.keys()) {
    if (depths.has(root)) continue
    const path = [root]
    const pending = [[...(edges.get(root) ?? [])]]
    depths.set(root, 0)
    while (path.length > 0) {
      const next = pending.at(-1)?.pop()
      if (next === undefined) {
        pending.pop()
        depths.set(path.pop() ?? root, done)
        continue
      }
      const depth = depths.get(next)
      if (depth === undefined) {
        depths.set(next, path.length)
        path.push(next)
        pending.push([...(edges.get(next) ?? [])])
      } else if (depth !== done) cycles.push(path.slice(depth))
    }
  }
  return cycles
}
