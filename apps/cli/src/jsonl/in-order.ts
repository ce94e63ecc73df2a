/** A result that is ready, or the next item of the source. */
type Arrival<Item, Result> =
  | { readonly kind: "item"; readonly next: IteratorResult<Item> }
  | { readonly kind: "result"; readonly result: Result }

/**
 * Maps a stream by asynchronous work, at most `limit` items at a time, and yields the results in the order of the items.
 * It takes no further item while the reader of the results is slow, so what is held stays bounded.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]()
  const underWay: Promise<Arrival<Item, Result>>[] = []
  let upcoming: Promise<Arrival<Item, Result>> | undefined
  let isDone = false
  try {
    while (!isDone || underWay.length > 0) {
      if (!isDone && underWay.length < limit)
        upcoming ??= source.next().then((next) => ({ kind: "item", next }) as const)
      const oldest = underWay[0]
      const choices = [oldest, underWay.length < limit ? upcoming : undefined].filter((one) => one !== undefined)
      const arrival = await Promise.race(choices)
      if (arrival.kind === "result") {
        void underWay.shift()
        yield arrival.result
        continue
      }
      upcoming = undefined
      if (arrival.next.done === true) isDone = true
      else underWay.push(settling(work(arrival.next.value)))
    }
  } finally {
    await source.return?.()
  }
}

/** A result as an arrival; a failure waits for its turn instead of ending the process unheard. */
function settling<Item, Result>(result: Promise<Result>): Promise<Arrival<Item, Result>> {
  const arrival = result.then((value) => ({ kind: "result", result: value }) as const)
  arrival.catch(() => undefined)
  return arrival
}
