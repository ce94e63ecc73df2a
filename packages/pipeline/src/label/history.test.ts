import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import {
  jsonLines,
  judgeNext,
  openInstallation,
  promptSets,
  type TestInstallation,
  type TestProject,
} from "../testing/index.ts"
import { readHistory } from "./read-history.ts"
import { reviseJudgment } from "./revise-judgment.ts"
import { undoJudgment } from "./undo-judgment.ts"

describe.each(testDatabases())("one's own history on $name", (database) => {
  let installation: TestInstallation
  let project: TestProject
  let labeler: Context
  const judged: string[] = []
  beforeAll(async () => {
    installation = await openInstallation(database)
    project = await installation.project()
    await project.import(jsonLines(promptSets(5)))
    labeler = await project.member("labeler")
    for (let n = 0; n < 5; n += 1) {
      const rewrite = n === 3 ? { of: "Answer 0", text: "A Better Wording" } : undefined
      judged.push((await judgeNext(labeler, project.id, "1Answer 0", rewrite)).judgmentId)
      installation.advance(1_000)
    }
  })
  afterAll(() => installation.close())
  const read = (more: { search?: string; limit?: number; after?: { createdAt: Date; id: string } } = {}) =>
    readHistory(labeler, { projectId: project.id, limit: 10, ...more })
  const ids = (page: Awaited<ReturnType<typeof read>>) => page.judgments.map(({ id }) => judged.indexOf(id))

  test("is told newest first, a page at a time", async () => {
    const first = await read({ limit: 3 })
    expect(ids(first)).toEqual([4, 3, 2])
    expect(first.next).not.toBeNull()
    const second = await read({ limit: 3, ...(first.next === null ? {} : { after: first.next }) })
    expect(ids(second)).toEqual([1, 0])
    expect(second.next).toBeNull()
    expect(first.judgments[1]).toMatchObject({ hasRewrite: true, canUndo: true, canRevise: true, isRevision: false })
  })

  test("is searched in requests, reasons and rewrites, whatever the case", async () => {
    expect(ids(await read({ search: " better wording " }))).toEqual([3])
    expect(ids(await read({ search: "QUESTION 2" }))).toHaveLength(1)
    expect(ids(await read({ search: "50%_" }))).toEqual([])
  })

  test("tells of a new version instead of the old one, and of nothing that was taken back", async () => {
    const [first = "", second = ""] = judged
    const newer = labeler.newId()
    const content = { verdict: { outcome: "tie" }, activeMs: 5, rationale: "thought again" } as const
    await reviseJudgment(labeler, { judgmentId: newer as never, supersedes: first as never, ...content })
    await reviseJudgment(labeler, { judgmentId: newer as never, supersedes: first as never, ...content })
    await undoJudgment(labeler, { judgmentId: second })
    const { judgments } = await read()
    expect(judgments.map(({ id }) => id)).toEqual([newer, judged[4], judged[3], judged[2]])
    expect(judgments[0]).toMatchObject({ outcome: "tie", isRevision: true, canUndo: false })
    await expect(
      reviseJudgment(labeler, { judgmentId: labeler.newId() as never, supersedes: first as never, ...content }),
    ).rejects.toThrow("changed or taken back")
    await expect(undoJudgment(labeler, { judgmentId: newer })).rejects.toThrow("already taken back or changed")
  })

  test("is nobody else's, and cannot be changed for ever", async () => {
    const other = await project.member("labeler")
    expect((await readHistory(other, { projectId: project.id, limit: 10 })).judgments).toEqual([])
    const [, , third = ""] = judged
    await expect(undoJudgment(other, { judgmentId: third })).rejects.toThrow("no such task of yours")
    installation.advance(11 * 60_000)
    await expect(undoJudgment(labeler, { judgmentId: third })).rejects.toThrow("ten minutes")
    installation.advance(8 * 24 * 3_600_000)
    await expect(
      reviseJudgment(labeler, {
        judgmentId: labeler.newId() as never,
        supersedes: third as never,
        verdict: { outcome: "tie" },
        activeMs: 1,
      }),
    ).rejects.toThrow("for a week")
    expect((await read()).judgments.every(({ canRevise }) => !canRevise)).toBe(true)
  })
})
