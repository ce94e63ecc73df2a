import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { readJudgmentForReview } from "../review/read-judgment-for-review.ts"
import { reviewJudgment } from "../review/review-judgment.ts"
import {
  jsonLines,
  judgeNext,
  openInstallation,
  promptSets,
  type TestInstallation,
  type TestProject,
} from "../testing/index.ts"
import { readHistory } from "./read-history.ts"
import { readOwnFigures } from "./read-own-figures.ts"
import { readOwnJudgment } from "./read-own-judgment.ts"
import { readRework } from "./read-rework.ts"
import { reviseJudgment } from "./revise-judgment.ts"
import { undoJudgment } from "./undo-judgment.ts"

const DAY_MS = 24 * 3_600_000

describe.each(testDatabases())("one's own work on $name", (database) => {
  let installation: TestInstallation
  let project: TestProject
  let ann: Context
  let ben: Context
  let reviewer: Context
  const judged: string[] = []
  beforeAll(async () => {
    installation = await openInstallation(database)
    project = await installation.project({ settings: { overlap: 2 } })
    await project.import(jsonLines(promptSets(12)))
    ann = await project.member("labeler")
    ben = await project.member("labeler")
    reviewer = await project.member("reviewer")
    for (let n = 0; n < 3; n += 1) judged.push((await judgeNext(ann, project.id, "2Answer 0")).judgmentId)
    installation.advance(DAY_MS)
    for (let n = 0; n < 9; n += 1) {
      const rewrite = n === 0 ? { of: "Answer 0", text: "A Better Wording" } : undefined
      judged.push((await judgeNext(ann, project.id, "2Answer 0", rewrite)).judgmentId)
    }
  })
  afterAll(() => installation.close())
  const figures = (who = ann) => {
    const today = installation.now().getTime() - 3_600_000
    const days = Array.from({ length: 14 }, (_, at) => new Date(today - (13 - at) * DAY_MS))
    return readOwnFigures(who, { projectId: project.id, days })
  }
  const revise = (supersedes: string, who = ann) =>
    reviseJudgment(who, {
      judgmentId: who.newId() as never,
      supersedes: supersedes as never,
      verdict: { outcome: "tie" },
      activeMs: 5,
    })
  const review = (judgmentId: string, verdict: "accepted" | "rework", comment = "", who = reviewer) =>
    reviewJudgment(who, { judgmentId, verdict, comment })
  const rework = async (who = ann) => readRework(who, { projectId: project.id })

  test("is counted by day and by time at work", async () => {
    const { total, today, week, days } = await figures()
    expect([total, today.judgments, week.judgments]).toEqual([12, 9, 12])
    expect(today).toMatchObject({ medianMs: 1, perHour: 3_600_000 })
    expect(days.map(({ judgments }) => judgments).slice(-3)).toEqual([0, 3, 9])
    expect(await figures(ben)).toMatchObject({ total: 0, today: { judgments: 0, medianMs: null, perHour: null } })
  })

  test("is held against others from ten shared comparisons on, whoever they are", async () => {
    expect((await figures()).agreement).toEqual({ kind: "too-few", shared: 0, wanted: 10 })
    for (let n = 0; n < 9; n += 1) await judgeNext(ben, project.id, "1Answer 0")
    expect((await figures()).agreement).toEqual({ kind: "too-few", shared: 9, wanted: 10 })
    await judgeNext(ben, project.id, "3Answer 1")
    const { agreement } = await figures()
    expect(agreement).toMatchObject({ kind: "known", shared: 10, share: 0.9 })
    expect(JSON.stringify(agreement)).not.toContain("labeler")
    expect((await figures(ben)).agreement).toMatchObject({ kind: "known", shared: 10, share: 0.9 })
  })

  test("is shown whole, as it was made", async () => {
    const [, , , rewritten = ""] = judged
    const record = await readOwnJudgment(ann, { judgmentId: rewritten })
    expect(record).toMatchObject({
      content: { verdict: { outcome: "prefer", strength: 2 }, rewrite: { text: "A Better Wording" } },
      currentId: rewritten,
      canRevise: true,
      canUndo: true,
      isReworkAsked: false,
      known: null,
      reviews: [],
    })
    expect(record.task.responses).toHaveLength(2)
    await expect(readOwnJudgment(ben, { judgmentId: rewritten })).rejects.toThrow("no such task of yours")
    await expect(readJudgmentForReview(ann, { judgmentId: rewritten })).rejects.toThrow("does not allow")
  })

  test("is asked for again by a reviewer, who says why, and is settled by a newer version", async () => {
    const [first = ""] = judged
    await expect(review(first, "rework")).rejects.toThrow()
    await expect(review(first, "rework", "Look again", ann)).rejects.toThrow("does not allow")
    await review(first, "rework", "Look at the second fact again")
    expect(await rework()).toMatchObject([{ judgmentId: first, comment: "Look at the second fact again" }])
    expect(await rework(ben)).toEqual([])
    expect(await readJudgmentForReview(reviewer, { judgmentId: first })).toMatchObject({
      isOwn: false,
      isReworkAsked: true,
      author: expect.stringContaining("labeler") as string,
    })
    // A month later it can still be done, because it was asked for.
    installation.advance(30 * DAY_MS)
    const { judgments } = await readHistory(ann, { projectId: project.id, limit: 50 })
    expect(judgments.filter(({ canRevise }) => canRevise)).toMatchObject([{ id: first, isReworkAsked: true }])
    await expect(revise(judged[1] ?? "")).rejects.toThrow("for a week")
    const { judgmentId } = await revise(first)
    expect(await rework()).toEqual([])
    const record = await readOwnJudgment(ann, { judgmentId: first })
    expect(record).toMatchObject({ currentId: judgmentId, canRevise: false, canUndo: false, isReworkAsked: false })
    expect(record.versions.map((version) => version.judgmentId)).toEqual([first, judgmentId])
    expect(record.reviews).toMatchObject([{ judgmentId: first, verdict: "rework" }])
    await expect(review(first, "accepted")).rejects.toThrow("changed or taken back")
  })

  test("is not asked for any more where the last word accepts it", async () => {
    const [, second = ""] = judged
    await review(second, "rework", "Not sure about this one")
    expect(await rework()).toHaveLength(1)
    await review(second, "accepted")
    expect(await rework()).toEqual([])
  })

  test("is reviewed by somebody else", async () => {
    const { judgmentId } = await judgeNext(reviewer, project.id, "=")
    await expect(review(judgmentId, "accepted")).rejects.toThrow("your own judgment")
    await expect(readJudgmentForReview(ben, { judgmentId })).rejects.toThrow("does not allow")
    await undoJudgment(reviewer, { judgmentId })
    const lead = await project.member("lead")
    await expect(review(judgmentId, "accepted", "", lead)).rejects.toThrow("changed or taken back")
    expect(await readOwnJudgment(reviewer, { judgmentId })).toMatchObject({ currentId: null, canRevise: false })
  })
})
