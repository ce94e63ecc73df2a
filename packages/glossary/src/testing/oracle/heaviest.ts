/** A stretch that competes: which words it has, whether it is written well, how much it is preferred. */
export interface Contender {
  /** The words `[from, to)` that it covers. */
  readonly from: number
  readonly to: number
  readonly isExact: boolean
  readonly priority: number
}

const weightOf = (chosen: readonly Contender[]): readonly number[] => [
  chosen.reduce((sum, { from, to }) => sum + (to - from) ** 2, 0),
  chosen.reduce((sum, { isExact }) => sum + Number(isExact), 0),
  chosen.reduce((sum, { priority }) => sum + priority, 0),
]

const isHeavier = (a: readonly Contender[], b: readonly Contender[]): boolean => {
  const rival = weightOf(b)
  for (const [index, weight] of weightOf(a).entries()) if (weight !== rival[index]) return weight > (rival[index] ?? 0)
  for (const [index, ours] of a.entries()) {
    const theirs = b[index]
    if (theirs === undefined) return false
    if (ours.from !== theirs.from) return ours.from < theirs.from
    if (ours.to !== theirs.to) return ours.to > theirs.to
  }
  return false
}

/** Of all ways to choose contenders that do not overlap, the heaviest; contenders come in the order of their begin. */
export function heaviest<C extends Contender>(contenders: readonly C[]): readonly C[] {
  const known = new Map<number, readonly C[]>()
  const best = (from: number): readonly C[] => {
    const contender = contenders[from]
    if (contender === undefined) return []
    const remembered = known.get(from)
    if (remembered !== undefined) return remembered
    let next = from + 1
    while ((contenders[next]?.from ?? Infinity) < contender.to) next += 1
    const taken = [contender, ...best(next)]
    const left = best(from + 1)
    const better = isHeavier(left, taken) ? left : taken
    known.set(from, better)
    return better
  }
  for (let from = contenders.length - 1; from >= 0; from--) best(from)
  return best(0)
}
