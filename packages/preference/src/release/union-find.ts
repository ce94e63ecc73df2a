/** Sets of numbers that are joined two at a time; the smallest member stands for its set. */
export function unionFind(size: number) {
  const parents = new Uint32Array(size)
  for (let at = 0; at < size; at += 1) parents[at] = at
  const find = (one: number): number => {
    let root = one
    while (parents[root] !== root) root = parents[root] ?? root
    for (let at = one; at !== root;) {
      const next = parents[at] ?? root
      parents[at] = root
      at = next
    }
    return root
  }
  return {
    find,
    join: (one: number, other: number): void => {
      const [a, b] = [find(one), find(other)]
      if (a < b) parents[b] = a
      else if (b < a) parents[a] = b
    },
  }
}
