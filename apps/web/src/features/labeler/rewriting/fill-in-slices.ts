/** The longest that one slice of work may hold the page up, in milliseconds. */
const SLICE_MS = 8

/** Does work on `count` things, one after the other, in slices between which the page can react. */
export async function fillInSlices(
  count: number,
  work: (index: number) => void,
  how: { readonly pause: () => Promise<void>; readonly now: () => number },
): Promise<void> {
  let index = 0
  while (index < count) {
    await how.pause()
    for (const until = how.now() + SLICE_MS; index < count && how.now() < until; index += 1) work(index)
  }
}
