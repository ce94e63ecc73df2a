import { expect, test } from "vitest"
import { noSelection, type Selection, type SelectionCommand, stepSelection } from "./selection.ts"

const ids = ["a", "b", "c", "d", "e"]
const move = (by: number, isExtending = false): SelectionCommand => ({ kind: "move", by, isExtending })
const point = (id: string, how: "only" | "toggle" | "extend"): SelectionCommand => ({ kind: "point", id, how })
const after = (commands: readonly SelectionCommand[], shown: readonly string[] = ids): Selection =>
  commands.reduce((state, command) => stepSelection(state, command, shown), noSelection)

test.each([
  ["the first arrow down is on the first row", [move(1)], "a", []],
  ["the first arrow up is on the last row", [move(-1)], "e", []],
  ["arrows stay in the list", [move(1), move(-1), move(-1)], "a", []],
  ["a page goes as far as there are rows", [move(1), move(20)], "e", []],
  ["Space chooses the current row", [move(1), { kind: "toggle" }], "a", ["a"]],
  ["Space again lets it go", [move(1), { kind: "toggle" }, { kind: "toggle" }], "a", []],
  ["Shift and arrows choose a stretch", [move(1), move(1), move(2, true)], "d", ["b", "c", "d"]],
  ["Shift and a press choose a stretch", [point("d", "toggle"), point("b", "extend")], "b", ["b", "c", "d"]],
  [
    "a stretch adds to what is chosen",
    [point("a", "toggle"), point("d", "toggle"), move(1, true)],
    "e",
    ["a", "d", "e"],
  ],
  ["moving chooses nothing and lets nothing go", [point("a", "toggle"), move(1)], "b", ["a"]],
  ["everything that is shown", [{ kind: "all" }], undefined, ids],
  ["nothing", [{ kind: "all" }, { kind: "clear" }], undefined, []],
  ["to the end, with all between", [move(1), { kind: "edge", to: "last", isExtending: true }], "e", ids],
  ["a press on a row that is gone changes nothing", [point("x", "extend")], undefined, []],
] as const)("%s", (_, commands, current, chosen) => {
  const state = after(commands as readonly SelectionCommand[])
  expect(state.current).toBe(current)
  expect([...state.chosen].sort()).toEqual([...chosen])
})

test("the list may be empty", () => {
  expect(after([move(1), { kind: "toggle" }, { kind: "all" }], [])).toEqual(noSelection)
})

test("what a new search no longer shows stays chosen, and the arrows begin anew", () => {
  const before = after([point("e", "toggle")])
  const state = stepSelection(before, move(1), ["a", "b"])
  expect(state.current).toBe("a")
  expect([...state.chosen]).toEqual(["e"])
})
