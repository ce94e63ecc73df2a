import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Command, draftContent, type Judging, open, type PairStep, rewriteBase, step, stepOf } from "./judging.ts"

const order = ["left", "right"] as const
const fresh = () => open(order, undefined)

const anyStep = fc.constantFrom<PairStep>(-3, -2, -1, 0, 1, 2, 3)
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  anyStep.map((chosen): Command => ({ kind: "choose-step", step: chosen })),
  fc.constant<Command>({ kind: "choose-both-bad" }),
  fc
    .constantFrom("left", "right", "other")
    .map((id): Command => ({ kind: "begin-rewrite", baseResponseId: id, text: id })),
  fc
    .tuple(fc.constantFrom("left", "right", "other"), fc.string())
    .map(([id, text]): Command => ({ kind: "restart-rewrite", baseResponseId: id, text })),
  fc.string().map((text): Command => ({ kind: "type-rewrite", text })),
  fc.constant<Command>({ kind: "discard-rewrite" }),
  fc.string().map((text): Command => ({ kind: "type-rationale", text })),
)

describe("the seven steps", () => {
  test.each([
    [-3, { outcome: "prefer", preferredId: "left", strength: 3 }],
    [-1, { outcome: "prefer", preferredId: "left", strength: 1 }],
    [0, { outcome: "tie" }],
    [2, { outcome: "prefer", preferredId: "right", strength: 2 }],
  ] as const)("step %i gives %o", (chosen, verdict) => {
    expect(step(fresh(), { kind: "choose-step", step: chosen }).verdict).toEqual(verdict)
  })

  test("a chosen step reads back as itself", () => {
    fc.assert(fc.property(anyStep, (chosen) => stepOf(step(fresh(), { kind: "choose-step", step: chosen })) === chosen))
  })

  test("both unacceptable is no step", () => {
    const state = step(fresh(), { kind: "choose-both-bad" })
    expect(state.verdict).toEqual({ outcome: "both_bad" })
    expect(stepOf(state)).toBeUndefined()
  })
})

describe("a rewrite", () => {
  const begun = step(fresh(), { kind: "begin-rewrite", baseResponseId: "right", text: "original" })

  test("starts from the preferred response, else from the left one", () => {
    expect(rewriteBase(fresh())).toBe("left")
    expect(rewriteBase(step(fresh(), { kind: "choose-step", step: 1 }))).toBe("right")
  })

  test("is kept when it is begun again on the same response", () => {
    const typed = step(begun, { kind: "type-rewrite", text: "mine" })
    expect(step(typed, { kind: "begin-rewrite", baseResponseId: "right", text: "original" })).toBe(typed)
  })

  test("starts anew from the other response or from nothing, and only where one has begun", () => {
    const typed = step(begun, { kind: "type-rewrite", text: "mine" })
    expect(step(typed, { kind: "restart-rewrite", baseResponseId: "left", text: "L" }).rewrite).toEqual({
      baseResponseId: "left",
      text: "L",
    })
    expect(step(typed, { kind: "restart-rewrite", baseResponseId: "right", text: "" }).rewrite?.text).toBe("")
    expect(step(typed, { kind: "restart-rewrite", baseResponseId: "other", text: "" })).toBe(typed)
    const state = fresh()
    expect(step(state, { kind: "restart-rewrite", baseResponseId: "left", text: "" })).toBe(state)
  })

  test("of a response that is not shown does not begin", () => {
    const state = fresh()
    expect(step(state, { kind: "begin-rewrite", baseResponseId: "other", text: "x" })).toBe(state)
  })

  test("typed before it began is ignored", () => {
    const state = fresh()
    expect(step(state, { kind: "type-rewrite", text: "x" })).toBe(state)
  })
})

test("every change raises the revision by one, and nothing else does", () => {
  fc.assert(
    fc.property(fc.array(anyCommand), (commands) => {
      let state: Judging = fresh()
      for (const command of commands) {
        const next = step(state, command)
        expect(next.revision).toBe(next === state ? state.revision : state.revision + 1)
        state = next
      }
    }),
  )
})

test("a draft opened again is the same state", () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 1 }), (commands) => {
      const state = commands.reduce(step, fresh())
      fc.pre(state.revision > 0)
      expect(open(order, { revision: state.revision, content: draftContent(state, 0) })).toEqual(state)
    }),
  )
})
