import { expect, test } from "vitest"
import { keyAction } from "./keymap.ts"

const press = (key: string, how: Partial<{ hasCommandKey: boolean; hasAltKey: boolean; isTyping: boolean }> = {}) =>
  keyAction({ key, hasCommandKey: false, hasAltKey: false, isTyping: false, ...how })

test.each([
  ["1", { kind: "step", step: -3 }],
  ["4", { kind: "step", step: 0 }],
  ["7", { kind: "step", step: 3 }],
  ["0", { kind: "both-bad" }],
  ["r", { kind: "rewrite" }],
  ["n", { kind: "rationale" }],
  ["S", { kind: "skip" }],
  ["?", { kind: "help" }],
  ["s", undefined],
  ["8", undefined],
  ["Enter", undefined],
])("%s outside a text field", (key, action) => {
  expect(press(key)).toEqual(action)
})

test.each(["1", "0", "r", "n", "S", "?", "Backspace"])("%s is text while somebody types", (key) => {
  expect(press(key, { isTyping: true })).toBeUndefined()
})

test("submitting works from inside a text field, and leaving it too", () => {
  expect(press("Enter", { hasCommandKey: true, isTyping: true })).toEqual({ kind: "submit" })
  expect(press("Escape", { isTyping: true })).toEqual({ kind: "leave-field" })
})

test("keys of the browser are left alone", () => {
  expect(press("r", { hasCommandKey: true })).toBeUndefined()
  expect(press("1", { hasAltKey: true })).toBeUndefined()
})
