/** How far back the pace looks, in milliseconds. */
const WINDOW_MS = 5_000

/** Answers, each time something is counted, how many a second that were of late. */
export function paceMeter(now: () => number = () => performance.now()): (count: number) => number {
  const start = now()
  const counted: { readonly at: number; readonly count: number }[] = []
  let sum = 0
  return (count) => {
    const at = now()
    counted.push({ at, count })
    sum += count
    for (let oldest = counted[0]; oldest !== undefined && oldest.at < at - WINDOW_MS; oldest = counted[0]) {
      sum -= oldest.count
      counted.shift()
    }
    const seconds = Math.min(WINDOW_MS, at - start) / 1_000
    return seconds > 0 ? Math.round(sum / seconds) : 0
  }
}
