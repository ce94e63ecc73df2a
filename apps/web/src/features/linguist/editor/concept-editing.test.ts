import type { Concept } from "@readback/glossary"
import fc from "fast-check"
import { expect, test } from "vitest"
import { beginEditing, type EditingCommand, stepEditing } from "./concept-editing.ts"

const concept = (definition: string): Concept => ({ id: "c", definition, subjectFields: [], terms: [] })
const change = (definition: string, at: number, field?: string): EditingCommand => ({
  kind: "change",
  concept: concept(definition),
  at,
  ...(field === undefined ? {} : { field }),
})
const after = (...commands: readonly EditingCommand[]) => commands.reduce(stepEditing, beginEditing(concept("")))
const undo: EditingCommand = { kind: "undo" }
const redo: EditingCommand = { kind: "redo" }

test.each<readonly [string, readonly EditingCommand[], string]>([
  ["nothing to undo changes nothing", [undo, undo], ""],
  ["what is typed in one field at one go is one step", [change("a", 0, "d"), change("ab", 300, "d"), undo], ""],
  ["after a pause it is another step", [change("a", 0, "d"), change("ab", 2_000, "d"), undo], "a"],
  ["another field is another step", [change("a", 0, "d"), change("ab", 100, "e"), undo], "a"],
  ["what is no typing is a step of its own", [change("a", 0), change("ab", 0), undo], "a"],
  ["undone steps come back", [change("a", 0), change("ab", 0), undo, undo, redo], "a"],
  ["a change forgets what was undone", [change("a", 0), undo, change("b", 0), redo], "b"],
  ["typing after an undo is a step of its own", [change("a", 0, "d"), undo, change("b", 10, "d"), undo], ""],
])("%s", (_, commands, definition) => {
  expect(after(...commands).now.definition).toBe(definition)
})

test("undoing everything leads back to the beginning, redoing everything to the end", () => {
  const command = fc.oneof(
    fc.record({ definition: fc.string(), at: fc.nat(5_000), field: fc.option(fc.constantFrom("a", "b")) }),
    fc.constantFrom(undo, redo),
  )
  fc.assert(
    fc.property(fc.array(command), (steps) => {
      const end = after(
        ...steps.map((step) => ("kind" in step ? step : change(step.definition, step.at, step.field ?? undefined))),
      )
      const back = end.past.reduce((state) => stepEditing(state, undo), end)
      expect(back.now.definition).toBe("")
      const forth = back.future.reduce((state) => stepEditing(state, redo), back)
      expect(forth.past).toHaveLength(end.past.length + end.future.length)
      const again = end.future.reduce((state) => stepEditing(state, undo), forth)
      expect(again.now).toEqual(end.now)
    }),
  )
})
