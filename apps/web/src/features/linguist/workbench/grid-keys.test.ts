import { expect, test } from "vitest"
import { gridCommand } from "./grid-keys.ts"

const plain = { shiftKey: false, ctrlKey: false, metaKey: false }

test.each([
  ["ArrowDown", plain, { kind: "move", by: 1, isExtending: false }],
  ["ArrowUp", { ...plain, shiftKey: true }, { kind: "move", by: -1, isExtending: true }],
  ["PageDown", plain, { kind: "move", by: 12, isExtending: false }],
  ["End", { ...plain, shiftKey: true }, { kind: "edge", to: "last", isExtending: true }],
  [" ", plain, { kind: "toggle" }],
  ["Escape", plain, { kind: "clear" }],
  ["Enter", plain, "open"],
  ["a", { ...plain, ctrlKey: true }, { kind: "all" }],
  ["a", plain, undefined],
  ["s", { ...plain, ctrlKey: true }, undefined],
  ["ArrowDown", { ...plain, ctrlKey: true }, undefined],
] as const)("%s with %j", (key, held, command) => {
  expect(gridCommand({ key, ...held }, 12)).toEqual(command)
})
