import { expect, test } from "vitest"
import { linkedTop } from "./linked-top.ts"

test.each([
  [{ top: 0, most: 100 }, 500, 0],
  [{ top: 50, most: 100 }, 500, 250],
  [{ top: 100, most: 100 }, 500, 500],
  [{ top: 120, most: 100 }, 500, 500],
  [{ top: 50, most: 100 }, 0, 0],
  [{ top: 0, most: 0 }, 500, 0],
])("%j moves an area of %i to %i", (place, othersMost, top) => {
  expect(linkedTop(place, othersMost)).toBe(top)
})
