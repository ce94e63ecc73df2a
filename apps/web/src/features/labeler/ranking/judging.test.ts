import { judgmentProblems, JudgmentContent, ProjectSettings } from "@readback/domain"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  bestOf,
  type Command,
  draftContent,
  type Judging,
  open,
  type PairStep,
  rankOf,
  rewriteBase,
  step,
  stepOf,
  unplaced,
  verdictOf,
} from "./judging.ts"

const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const [left, right] = [uuid(1), uuid(2)] as const
const pair = [left, right]
const four = [uuid(1), uuid(2), uuid(3), uuid(4)]
const fresh = (order: readonly string[] = pair) => open(order, undefined)
const after = (state: Judging, ...commands: readonly Command[]) => commands.reduce(step, state)
const place = (n: number, rank: number): Command => ({ kind: "place", responseId: uuid(n), rank })

const anyStep = fc.constantFrom<PairStep>(-3, -2, -1, 0, 1, 2, 3)
const anyId = fc.integer({ min: 1, max: 5 }).map(uuid)
const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  anyStep.map((chosen): Command => ({ kind: "choose-step", step: chosen })),
  fc.constantFrom<Command>({ kind: "choose-both-bad" }, { kind: "choose-both-good" }, { kind: "discard-rewrite" }),
  fc
    .tuple(anyId, fc.integer({ min: 0, max: 6 }))
    .map(([responseId, rank]): Command => ({ kind: "place", responseId, rank })),
  anyId.map((responseId): Command => ({ kind: "unplace", responseId })),
  fc
    .tuple(anyId, fc.constantFrom("clear", "right"), fc.constantFrom(1, 2, 3, 4, 5))
    .map(([responseId, axis, point]): Command => ({ kind: "rate", responseId, axis, point: point as 1 })),
  fc.tuple(fc.constantFrom("tone"), anyStep).map(([axis, point]): Command => ({ kind: "compare", axis, point })),
  fc
    .tuple(anyId, fc.constantFrom("wrong", "unsafe"), fc.boolean())
    .map(([responseId, tag, isSet]): Command => ({ kind: "tag", responseId, tag, isSet })),
  fc.constantFrom(1, 2, 3).map((sure): Command => ({ kind: "be-sure", confidence: sure as 1 })),
  anyId.map((id): Command => ({ kind: "begin-rewrite", baseResponseId: id, text: `of ${id}` })),
  fc.tuple(anyId, fc.string()).map(([id, text]): Command => ({ kind: "restart-rewrite", baseResponseId: id, text })),
  fc.string().map((text): Command => ({ kind: "type-rewrite", text })),
  fc.string().map((text): Command => ({ kind: "type-change-summary", text })),
  fc.string().map((text): Command => ({ kind: "type-rationale", text })),
  fc.constantFrom<Command>({ kind: "undo" }, { kind: "redo" }),
)
const anyOrder = fc.constantFrom(pair, four.slice(0, 3), four)

describe("the seven steps", () => {
  test.each([
    [-3, { outcome: "prefer", preferredId: left, strength: 3 }],
    [-1, { outcome: "prefer", preferredId: left, strength: 1 }],
    [0, { outcome: "tie" }],
    [2, { outcome: "prefer", preferredId: right, strength: 2 }],
  ] as const)("step %i gives %o", (chosen, verdict) => {
    expect(verdictOf(step(fresh(), { kind: "choose-step", step: chosen }))).toEqual(verdict)
  })

  test("a chosen step reads back as itself", () => {
    fc.assert(fc.property(anyStep, (chosen) => stepOf(step(fresh(), { kind: "choose-step", step: chosen })) === chosen))
  })

  test("both good and both unacceptable are no steps", () => {
    for (const [kind, outcome] of [
      ["choose-both-bad", "both_bad"],
      ["choose-both-good", "both_good"],
    ] as const) {
      const state = step(fresh(), { kind })
      expect(verdictOf(state)).toEqual({ outcome })
      expect(stepOf(state)).toBeUndefined()
    }
  })

  test("are not for more than two responses", () => {
    const state = fresh(four)
    expect(after(state, { kind: "choose-step", step: 1 }, { kind: "choose-both-good" })).toBe(state)
  })
})

describe("a ranking", () => {
  test("is whole when every response was placed, ties and gaps included", () => {
    const some = after(fresh(four), place(1, 3), place(2, 1), place(3, 1))
    expect(verdictOf(some)).toBeUndefined()
    expect(unplaced(some)).toEqual([uuid(4)])
    const whole = after(some, place(4, 4))
    expect(verdictOf(whole)).toEqual({
      outcome: "ranking",
      ranking: [[uuid(2), uuid(3)], [uuid(1)], [uuid(4)]],
    })
    expect(rankOf(whole, uuid(1))).toBe(3)
    expect(bestOf(whole)).toEqual([uuid(2), uuid(3)])
  })

  test("moves, gives up a place, and knows no rank beyond the last", () => {
    const state = after(fresh(four), place(1, 1), place(1, 2), place(2, 2), { kind: "unplace", responseId: uuid(2) })
    expect(state.now.ranks).toEqual([[], [uuid(1)], [], []])
    expect(after(state, place(3, 5), place(3, 0), place(5, 1), { kind: "unplace", responseId: uuid(3) })).toBe(state)
  })

  test("is forgotten when none is acceptable, and the other way round", () => {
    const none = after(fresh(four), place(1, 1), { kind: "choose-both-bad" })
    expect(none.now.ranks.flat()).toEqual([])
    expect(verdictOf(none)).toEqual({ outcome: "both_bad" })
    expect(verdictOf(after(none, place(1, 1)))).toBeUndefined()
  })
})

describe("a rewrite", () => {
  const begun = step(fresh(), { kind: "begin-rewrite", baseResponseId: right, text: "original" })

  test("starts from the best response, else from the left one", () => {
    expect(rewriteBase(fresh())).toBe(left)
    expect(rewriteBase(step(fresh(), { kind: "choose-step", step: 1 }))).toBe(right)
    expect(rewriteBase(after(fresh(four), place(1, 2), place(3, 1)))).toBe(uuid(3))
  })

  test("is kept when it is begun again on the same response", () => {
    const typed = step(begun, { kind: "type-rewrite", text: "mine" })
    expect(step(typed, { kind: "begin-rewrite", baseResponseId: right, text: "original" })).toBe(typed)
  })

  test("starts anew from the other response or from nothing, and only where one has begun", () => {
    const typed = step(begun, { kind: "type-rewrite", text: "mine" })
    const restart = { kind: "restart-rewrite", baseResponseId: left, text: "L" } as const
    expect(step(typed, restart).now.rewrite).toEqual({ baseResponseId: left, text: "L" })
    expect(step(fresh(), restart)).toEqual(fresh())
    expect(step(typed, { ...restart, baseResponseId: uuid(9) })).toBe(typed)
  })

  test("keeps its change summary, and loses it with the rewrite", () => {
    const told = step(begun, { kind: "type-change-summary", text: "shorter" })
    expect(draftContent(told, 0).rewrite).toEqual({
      baseResponseId: right,
      text: "original",
      changeSummary: "shorter",
    })
    expect(step(told, { kind: "discard-rewrite" }).now.rewrite).toBeUndefined()
    expect(draftContent(step(told, { kind: "type-change-summary", text: " " }), 0).rewrite).not.toHaveProperty(
      "changeSummary",
    )
  })
})

describe("undo and redo", () => {
  test("undo of anything returns the exact state before, and redo the one after", () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyCommand, { maxLength: 30 }), anyCommand, (order, commands, last) => {
        const before = after(fresh(order), ...commands)
        const done = step(before, last)
        if (last.kind === "undo" || last.kind === "redo" || done === before) return
        // A stretch of typing is one step, so what is typed on goes back to where it began.
        if (last.kind === before.typing) return
        const undone = step(done, { kind: "undo" })
        expect(undone.now).toEqual(before.now)
        expect(undone.past).toEqual(before.past)
        expect(step(undone, { kind: "redo" }).now).toEqual(done.now)
      }),
    )
  })

  test("a stretch of typing is one step", () => {
    const typed = after(
      fresh(),
      { kind: "choose-step", step: 1 },
      ...["a", "ab", "abc"].map((text): Command => ({ kind: "type-rationale", text })),
    )
    expect(step(typed, { kind: "undo" }).now).toMatchObject({ rationale: "", verdict: { outcome: "prefer" } })
  })

  test("going all the way back is how the task was opened", () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyCommand, { maxLength: 60 }), (order, commands) => {
        const start = fresh(order)
        let state = after(start, ...commands)
        while (state.past.length > 0) state = step(state, { kind: "undo" })
        expect(state.now).toEqual(start.now)
      }),
    )
  })
})

describe("whatever the commands", () => {
  const settings = ProjectSettings.parse({
    bothGood: true,
    rubric: [
      { id: "clear", name: "Clear", scope: "response" },
      { id: "right", name: "Right", scope: "response", isRequired: false },
      { id: "tone", name: "Tone", scope: "pair" },
    ],
    issueTags: ["wrong", "unsafe"],
    confidence: "required",
  })

  test("nothing incomplete or contradictory can be submitted", () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyCommand, { maxLength: 80 }), (order, commands) => {
        const state = after(fresh(order), ...commands)
        const content = draftContent(state, 7)
        const problems = judgmentProblems({ settings, displayOrder: order }, content)
        const placed = state.now.ranks.flat()
        expect(new Set(placed).size).toBe(placed.length)
        if (problems.length > 0) return
        const { verdict, ratings = {}, criteria = {}, confidence } = JudgmentContent.parse(content)
        if (verdict.outcome === "ranking") expect(verdict.ranking.flat().toSorted()).toEqual(order.toSorted())
        else if (order.length > 2) expect(verdict).toEqual({ outcome: "both_bad" })
        else expect(placed).toEqual([])
        for (const id of order) expect(ratings[id]?.["clear"]).toBeDefined()
        if (order.length === 2) expect(criteria["tone"]).toBeDefined()
        expect(confidence).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })

  test("an untouched task is never whole", () => {
    for (const order of [pair, four]) {
      const problems = judgmentProblems(
        { settings: ProjectSettings.parse({}), displayOrder: order },
        draftContent(fresh(order), 0),
      )
      expect(problems.map(({ part }) => part)).toEqual(["verdict"])
    }
  })

  test("revisions grow by one with every change and stand still without one", () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyCommand, { maxLength: 30 }), (order, commands) => {
        let state = fresh(order)
        for (const command of commands) {
          const next = step(state, command)
          expect(next.revision).toBe(next === state ? state.revision : state.revision + 1)
          state = next
        }
      }),
    )
  })

  test("a draft opened again is the same draft", () => {
    fc.assert(
      fc.property(anyOrder, fc.array(anyCommand, { maxLength: 30 }), (order, commands) => {
        const state = after(fresh(order), ...commands)
        const content = draftContent(state, 7)
        const reopened = open(order, { revision: state.revision, content })
        expect(draftContent(reopened, 7)).toEqual(content)
        expect(unplaced(reopened)).toEqual(unplaced(state))
      }),
    )
  })
})
