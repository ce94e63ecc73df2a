/** Letters to change, add, leave out or swap with their neighbour (optimal string alignment, Damerau 1964). */
function editDistance(a: string, b: string): number {
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const swapped = isSwapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity
      current.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}

/** The known name that was probably meant: at most a third of its letters differ; undefined where none is near. */
export function nearestName(given: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Infinity
  for (const name of known) {
    if (Math.abs(name.length - given.length) >= bestDistance) continue
    const distance = name.startsWith(given) && given.length > 1 ? 0.5 : editDistance(given, name)
    if (distance < bestDistance && distance <= Math.max(1, name.length / 3)) {
      best = name
      bestDistance = distance
    }
  }
  return best
}
