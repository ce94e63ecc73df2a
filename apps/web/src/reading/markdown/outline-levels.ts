/** The level of headings under the heading of a pane. */
const FIRST_LEVEL = 3
const LAST_LEVEL = 6

/** Gives each heading, by the depth it is written with, a level that continues the outline of the page without a gap. */
export function outlineLevels(): (depth: number) => number {
  const open: number[] = []
  return (depth) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= depth) open.pop()
    open.push(depth)
    return Math.min(LAST_LEVEL, FIRST_LEVEL + open.length - 1)
  }
}
