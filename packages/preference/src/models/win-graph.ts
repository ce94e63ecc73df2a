/**
 * The groups of competitors within which everyone has beaten everyone directly or through others (strongly connected
 * components, Tarjan 1972), largest first. Strengths are finite only if there is one group (Ford 1957).
 */
export function winGroups(
  count: number,
  wins: Iterable<readonly [winner: number, loser: number]>,
): readonly (readonly number[])[] {
  const beaten = Array.from({ length: count }, (): number[] => [])
  for (const [winner, loser] of wins) beaten[winner]!.push(loser)
  const order: number[] = Array.from({ length: count }, () => -1)
  const lowest: number[] = Array.from({ length: count }, () => -1)
  const isOpen: boolean[] = Array.from({ length: count }, () => false)
  const open: number[] = []
  const groups: number[][] = []
  let visited = 0
  for (let root = 0; root < count; root += 1) {
    if (order[root] !== -1) continue
    const path: { node: number; next: number }[] = [{ node: root, next: 0 }]
    while (path.length > 0) {
      const here = path.at(-1)!
      const { node } = here
      if (here.next === 0) {
        order[node] = visited
        lowest[node] = visited
        visited += 1
        open.push(node)
        isOpen[node] = true
      }
      const child = beaten[node]![here.next]
      here.next += 1
      if (child !== undefined) {
        if (order[child] === -1) path.push({ node: child, next: 0 })
        else if (isOpen[child]!) lowest[node] = Math.min(lowest[node]!, order[child]!)
        continue
      }
      path.pop()
      const parent = path.at(-1)
      if (parent !== undefined) lowest[parent.node] = Math.min(lowest[parent.node]!, lowest[node]!)
      if (lowest[node] !== order[node]) continue
      const group: number[] = []
      for (let member = open.pop()!; ; member = open.pop()!) {
        isOpen[member] = false
        group.push(member)
        if (member === node) break
      }
      groups.push(group.sort((a, b) => a - b))
    }
  }
  return groups.sort((a, b) => b.length - a.length || a[0]! - b[0]!)
}
