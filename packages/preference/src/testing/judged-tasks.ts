import * as fc from "fast-check"
import type { JudgedTask, TargetJudgment, TargetMessage, TargetResponse } from "../targets/judged-task.ts"

const text = fc.oneof(
  { weight: 6, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom("", " ", "\n\t", "same", " same ", "caf\u00e9", "cafe\u0301") },
)
const roles = ["system", "user", "assistant", "tool"] as const
const messages: fc.Arbitrary<readonly TargetMessage[]> = fc.oneof(
  { weight: 4, arbitrary: text.map((content) => [{ role: "user" as const, content }]) },
  {
    weight: 2,
    arbitrary: fc.tuple(text, text).map(([system, user]) => [
      { role: "system" as const, content: system },
      { role: "user" as const, content: user },
    ]),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.record({ role: fc.constantFrom(...roles), content: text }), { maxLength: 4 }),
  },
)

const judgmentOf = (ids: readonly string[], id: string): fc.Arbitrary<TargetJudgment> =>
  fc
    .record({
      short: fc.constantFrom("prefer", "tie", "both_good", "both_bad", "ranking"),
      preferred: fc.constantFrom(...ids),
      strength: fc.integer({ min: 1, max: 3 }),
      ranks: fc.array(fc.nat(ids.length - 1), { minLength: ids.length, maxLength: ids.length }),
      displayOrder: fc.shuffledSubarray([...ids], { minLength: ids.length }),
      rewrite: fc.option(fc.record({ base: fc.constantFrom(...ids), text, changeSummary: fc.option(text) }), {
        freq: 2,
      }),
      rationale: fc.option(text),
      review: fc.constantFrom("accepted" as const, "rework" as const, null),
    })
    .map(({ short, preferred, strength, ranks, displayOrder, rewrite, rationale, review }) => {
      const outcome = short === "prefer" && ids.length > 2 ? "ranking" : short
      return {
        id,
        labelerId: `person-${id}`,
        createdAt: "2026-01-01T00:00:00.000Z",
        activeMs: 1_000,
        guidelineVersion: null,
        outcome,
        preferredId: outcome === "prefer" ? preferred : null,
        strength: outcome === "prefer" ? strength : null,
        ranking:
          outcome === "ranking"
            ? ids.map((_id, rank) => ids.filter((_one, at) => ranks[at] === rank)).filter((group) => group.length > 0)
            : null,
        displayOrder,
        ratings: null,
        criteria: null,
        issueTags: null,
        confidence: null,
        rationale,
        review,
        rewrite:
          rewrite === null
            ? null
            : { id: `w-${id}`, baseResponseId: rewrite.base, text: rewrite.text, changeSummary: rewrite.changeSummary },
      }
    })

/** Judged tasks of every kind, with texts that no trainer can take among them. */
export const judgedTasks: fc.Arbitrary<readonly JudgedTask[]> = fc
  .array(
    fc.integer({ min: 2, max: 4 }).chain((size) => {
      const ids = ["a", "b", "c", "d"].slice(0, size)
      return fc.record({
        promptId: fc.constantFrom("p0", "p1", "p2"),
        messages,
        hasImages: fc.boolean().map((is) => is && size === 4),
        domain: fc.constantFrom(null, "fires"),
        language: fc.constantFrom(null, "english"),
        groupId: fc.constantFrom(null, "report 7"),
        texts: fc.array(text, { minLength: size, maxLength: size }),
        judgments: fc
          .nat(4)
          .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => judgmentOf(ids, `j${at}`)))),
      })
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map(({ texts, ...task }, at) => ({
      ...task,
      judgments: task.judgments.map((judgment) => ({
        ...judgment,
        id: `t${at}-${judgment.id}`,
        rewrite: judgment.rewrite && { ...judgment.rewrite, id: `t${at}-${judgment.rewrite.id}` },
      })),
      id: `t${at}`,
      marking: "UNCLASSIFIED",
      responses: texts.map((one, n): TargetResponse => ({
        id: "abcd"[n] ?? "",
        text: one,
        model: n === 0 ? "m" : null,
      })),
    })),
  )

/** A task in short; verdicts are "a3" (a much better), "=" (tie), "+" (both good), "x" (both unacceptable), "a>b=c". */
export function taskOf(verdicts: readonly string[], more: Partial<JudgedTask> = {}): JudgedTask {
  const size = Math.max(2, ...verdicts.map((short) => (/^[a-d]([>=][a-d])+$/.test(short) ? (short.length + 1) / 2 : 2)))
  const ids = ["a", "b", "c", "d"].slice(0, size)
  return {
    id: "t",
    promptId: "p",
    messages: [{ role: "user", content: "Q" }],
    hasImages: false,
    domain: null,
    language: null,
    marking: "UNCLASSIFIED",
    groupId: null,
    responses: ids.map((id) => ({ id, text: `text ${id}`, model: `m-${id}` })),
    judgments: verdicts.map((verdict, at) => judgmentIn(verdict, `j${at}`, ids)),
    ...more,
  }
}

/** One judgment in short; behind a colon, the response that is rewritten and the new text. */
function judgmentIn(short: string, id: string, displayOrder: readonly string[]): TargetJudgment {
  const [verdict = "", rewriting] = short.split(":")
  const isRanking = verdict.includes(">") || /^[a-d]=/.test(verdict)
  const outcomes: Readonly<Record<string, TargetJudgment["outcome"]>> = { "=": "tie", "+": "both_good", x: "both_bad" }
  const outcome = isRanking ? "ranking" : (outcomes[verdict] ?? "prefer")
  return {
    id,
    labelerId: "somebody",
    createdAt: "2026-01-01T00:00:00.000Z",
    activeMs: 1_000,
    guidelineVersion: 1,
    outcome,
    preferredId: outcome === "prefer" ? (verdict[0] ?? null) : null,
    strength: outcome === "prefer" ? Number(verdict[1]) : null,
    ranking: isRanking ? verdict.split(">").map((group) => group.split("=")) : null,
    displayOrder,
    ratings: null,
    criteria: null,
    issueTags: null,
    confidence: null,
    rationale: "Because.",
    review: null,
    rewrite:
      rewriting === undefined
        ? null
        : { id: `w-${id}`, baseResponseId: rewriting[0] ?? "", text: rewriting.slice(1), changeSummary: "Shorter." },
  }
}
