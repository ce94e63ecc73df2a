import * as fc from "fast-check"
import { expect, test } from "vitest"
import { displayOrder } from "./display-order.ts"

const size = fc.integer({ min: 2, max: 8 })
const seed = fc.string()
const idsOf = (count: number) => Array.from({ length: count }, (_, at) => `response ${at}`)
const rowsOf = (count: number) => (count === 2 ? 4 : count)

test("after every block each response has stood equally often at each place", () => {
  fc.assert(
    fc.property(size, seed, fc.nat({ max: 50 }), (count, person, block) => {
      const ids = idsOf(count)
      const rows = rowsOf(count)
      const orders = Array.from({ length: rows }, (_, at) => displayOrder(ids, block * rows + at, person))
      for (const id of ids) {
        const places = orders.map((order) => order.indexOf(id))
        for (let place = 0; place < count; place++) {
          expect(places.filter((one) => one === place)).toHaveLength(rows / count)
        }
      }
    }),
  )
})

test("every order holds every response once, and is the same when asked again", () => {
  fc.assert(
    fc.property(size, seed, fc.nat(), (count, person, nth) => {
      const order = displayOrder(idsOf(count), nth, person)
      expect(order.toSorted()).toEqual(idsOf(count))
      expect(displayOrder(idsOf(count), nth, person)).toEqual(order)
    }),
  )
})

test.each([3, 4, 5, 6, 7, 8])(
  "of %i responses each stands beside each other equally often over two blocks",
  (count) => {
    const seen = new Map<string, number>()
    for (let nth = 0; nth < 2 * count; nth++) {
      const order = displayOrder(idsOf(count), nth, "a person")
      for (const [at, id] of order.slice(1).entries()) {
        const pair = `${order[at]}, ${id}`
        seen.set(pair, (seen.get(pair) ?? 0) + 1)
      }
    }
    expect([...seen.values()]).toEqual(Array(count * (count - 1)).fill(2))
  },
)

test("two people see sequences of their own", () => {
  const sequence = (person: string) =>
    Array.from({ length: 40 }, (_, nth) => displayOrder(["a", "b"], nth, person).join()).join(" ")
  expect(sequence("one")).not.toBe(sequence("other"))
})
