import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { inOrder } from "./in-order.ts"

async function* countTo(count: number, taken: number[] = []) {
  for (let n = 0; n < count; n++) {
    taken.push(n)
    yield n
  }
}

async function listOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

test("results keep the order of the items, however long each takes", async () => {
  const slowFirst = (n: number) => sleep((7 * n) % 5, n)
  expect(await listOf(inOrder(countTo(40), 6, slowFirst))).toEqual(Array.from({ length: 40 }, (_, n) => n))
})

test("never more items are held than the limit, even when nobody reads the results", async () => {
  const taken: number[] = []
  let underWay = 0
  let most = 0
  const results = inOrder(countTo(1_000, taken), 4, async (n) => {
    underWay += 1
    most = Math.max(most, underWay)
    await turn()
    underWay -= 1
    return n
  })
  for (let read = 1; read <= 20; read++) {
    await results.next()
    await sleep(1)
    expect(taken.length).toBeLessThanOrEqual(read + 4)
  }
  expect(most).toBeLessThanOrEqual(4)
  await results.return(undefined)
})

test("a result is handed on while the source waits for its next item", async () => {
  const gate = Promise.withResolvers<undefined>()
  async function* hesitating() {
    yield 1
    await gate.promise
    yield 2
  }
  const results = inOrder(hesitating(), 4, (n) => Promise.resolve(n))
  expect(await results.next()).toEqual({ done: false, value: 1 })
  gate.resolve(undefined)
  expect(await listOf(results)).toEqual([2])
})

test.each([
  ["the work", inOrder(countTo(9), 3, (n) => (n === 4 ? Promise.reject(new Error("broken")) : Promise.resolve(n)))],
  ["the source", inOrder(failing(), 3, (n) => Promise.resolve(n))],
])("a failure of %s ends the stream", async (_, results) => {
  await expect(listOf(results)).rejects.toThrow("broken")
})

async function* failing() {
  yield 1
  throw new Error("broken")
}
