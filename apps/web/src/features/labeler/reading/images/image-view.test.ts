import fc from "fast-check"
import { expect, test } from "vitest"
import { type ImageView, look, type ViewCommand, whole } from "./image-view.ts"

const frame = { width: 800, height: 600 }
const see = (...commands: readonly ViewCommand[]) =>
  commands.reduce<ImageView>((view, command) => look(view, command, frame), whole)

test("begins whole, and comes back to it", () => {
  expect(see({ kind: "zoom", by: 4 }, { kind: "move", x: 50, y: 20 }, { kind: "fit" })).toEqual(whole)
})

test("the whole image cannot be moved or made smaller", () => {
  expect(see({ kind: "move", x: 50, y: 20 })).toEqual(whole)
  expect(see({ kind: "zoom", by: 0.1 })).toEqual(whole)
})

test("what is under the pointer stays there", () => {
  expect(see({ kind: "zoom", by: 2, at: { x: 100, y: -50 } })).toEqual({ zoom: 2, x: -100, y: 50 })
})

const command: fc.Arbitrary<ViewCommand> = fc.oneof(
  fc
    .tuple(
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.integer({ min: -400, max: 400 }),
      fc.integer({ min: -300, max: 300 }),
    )
    .map(([by, x, y]): ViewCommand => ({ kind: "zoom", by, at: { x, y } })),
  fc.tuple(fc.integer(), fc.integer()).map(([x, y]): ViewCommand => ({ kind: "move", x, y })),
)

test("whatever is done, the image covers the middle of the frame", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
      const { zoom, x, y } = see(...commands)
      expect(zoom).toBeGreaterThanOrEqual(1)
      expect(zoom).toBeLessThanOrEqual(16)
      expect(Math.abs(x)).toBeLessThanOrEqual(((zoom - 1) * frame.width) / 2 + 1e-6)
      expect(Math.abs(y)).toBeLessThanOrEqual(((zoom - 1) * frame.height) / 2 + 1e-6)
    }),
  )
})
