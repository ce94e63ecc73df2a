import { Rubric } from "@readback/domain"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { stepRubric, withAxisIds } from "./rubric-draft.ts"

const axis = (name: string, id = "") => ({
  id,
  name,
  description: "",
  scope: "response" as const,
  isRequired: true,
  anchors: {},
})

test.each([
  ["Correctness", "correctness"],
  ["Use of terms", "use-of-terms"],
  ["Élan & style", "e-lan-style"],
  ["5W complete", "w-complete"],
  ["準確", "axis"],
])('"%s" gets the id %s', (name, id) => {
  expect(withAxisIds([axis(name)])[0]?.id).toBe(id)
})

test("every named axis gets an id that can be stored and that no other has, and keeps one that it has", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.boolean()), { maxLength: 12 }), (names) => {
      const axes = withAxisIds(
        names.map(([, isStored], at) => axis(`Axis ${names[at]?.[0]}`, isStored ? `kept-${at}` : "")),
      )
      expect(Rubric.safeParse(axes.map((one) => ({ ...one, name: "n" }))).success).toBe(true)
      for (const [at, [, isStored]] of names.entries()) if (isStored) expect(axes[at]?.id).toBe(`kept-${at}`)
    }),
  )
})

test("axes are added at the end, moved within the list, changed and removed", () => {
  const axes = [axis("a"), axis("b"), axis("c")]
  const names = (rubric: Rubric) => rubric.map(({ name }) => name).join("")
  expect(stepRubric(axes, { kind: "add" })).toHaveLength(4)
  expect(names(stepRubric(axes, { kind: "move", at: 0, by: 1 }))).toBe("bac")
  expect(names(stepRubric(axes, { kind: "move", at: 2, by: 1 }))).toBe("abc")
  expect(names(stepRubric(axes, { kind: "move", at: 0, by: -1 }))).toBe("abc")
  expect(names(stepRubric(axes, { kind: "remove", at: 1 }))).toBe("ac")
  expect(names(stepRubric(axes, { kind: "change", at: 1, change: { name: "B" } }))).toBe("aBc")
})

test("another scale takes the words of the old one's points away", () => {
  const worded = { ...axis("a"), anchors: { 5: "Flawless" } }
  expect(stepRubric([worded], { kind: "change", at: 0, change: { scope: "pair" } })[0]?.anchors).toEqual({})
  expect(stepRubric([worded], { kind: "change", at: 0, change: { name: "b" } })[0]?.anchors).toEqual({ 5: "Flawless" })
})
