import type { ProjectSettings, SubmitJudgment } from "@readback/domain"
import { findDraft } from "@readback/store"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { claimTask, importSmallGlossary, jsonLines, openInstallation, promptSets } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { saveDraft } from "./save-draft.ts"
import { submitJudgment } from "./submit-judgment.ts"
import type { Task } from "./task.ts"

for (const database of testDatabases()) {
  describe(`submitting on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let ann: Context
    let task: Task
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    const setUp = async (settings: Partial<ProjectSettings> = {}, glossaryId?: string) => {
      const glossary = glossaryId === undefined ? {} : { glossaryId: glossaryId as never }
      project = await installation.project({ settings: { overlap: 1, ...settings }, ...glossary })
      await project.import(jsonLines(promptSets(2)))
      ann = await project.member("labeler")
      task = await claimTask(ann, project.id)
    }
    beforeEach(() => setUp())

    const filled = (part: Partial<SubmitJudgment> = {}, on: Task = task): SubmitJudgment =>
      ({
        judgmentId: ann.newId(),
        assignmentId: on.assignmentId,
        token: on.token,
        verdict: { outcome: "tie" },
        activeMs: 1_200,
        ...part,
      }) as SubmitJudgment
    const rows = async () => {
      const { db, tables } = project.store.read
      const judgments = (await db.select().from(tables.judgment)).filter((row) => row.projectId === project.id)
      const rewrites = (await db.select().from(tables.rewrite)).filter((row) =>
        judgments.some((judgment) => judgment.id === row.judgmentId),
      )
      return { judgments, rewrites }
    }
    const shown = (at: number) => task.responses[at] ?? { id: "", text: "" }
    const rewriteOf = (at: number, text: string) =>
      ({ rewrite: { baseResponseId: shown(at).id, text } }) as Partial<SubmitJudgment>

    test("stores what was judged, by whom, and in which order it was shown", async () => {
      const verdict = { outcome: "prefer", preferredId: shown(1).id, strength: 3 } as const
      await submitJudgment(ann, filled({ verdict, rationale: "Shorter — and “right”. 🎖️" }))
      const { judgments } = await rows()
      expect(judgments).toMatchObject([
        {
          comparisonId: task.comparisonId,
          outcome: "prefer",
          preferredId: shown(1).id,
          strength: 3,
          rationale: "Shorter — and “right”. 🎖️",
          displayOrder: [shown(0).id, shown(1).id],
          activeMs: 1_200,
          supersedes: null,
          createdAt: installation.now(),
        },
      ])
    })

    test.each(["tie", "both_bad"] as const)("stores no preferred response with the outcome %s", async (outcome) => {
      await submitJudgment(ann, filled({ verdict: { outcome } }))
      expect((await rows()).judgments).toMatchObject([{ outcome, preferredId: null, strength: null }])
    })

    test("answers the same receipt when sent again, and stores one row", async () => {
      const input = filled(rewriteOf(0, "Something new"))
      const receipt = await submitJudgment(ann, input)
      installation.advance(5_000)
      expect(await submitJudgment(ann, input)).toEqual(receipt)
      const stored = await rows()
      expect([stored.judgments.length, stored.rewrites.length]).toEqual([1, 1])
    })

    test("answers the same receipt to the same judgment sent many times at once", async () => {
      const input = filled()
      const receipts = await Promise.all(Array.from({ length: 8 }, () => submitJudgment(ann, input)))
      expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
      expect((await rows()).judgments).toHaveLength(1)
    })

    test("stores one of two judgments of one task sent at once", async () => {
      const results = await Promise.allSettled([submitJudgment(ann, filled()), submitJudgment(ann, filled())])
      expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"])
      expect((await rows()).judgments).toHaveLength(1)
    })

    test("refuses an id that another task's judgment has", async () => {
      const input = filled()
      await submitJudgment(ann, input)
      const next = await claimTask(ann, project.id)
      const reused = submitJudgment(ann, filled({ judgmentId: input.judgmentId }, next))
      await expect(reused).rejects.toMatchObject({ code: "conflict" })
      expect((await rows()).judgments).toHaveLength(1)
    })

    test("refuses a second judgment of a submitted task", async () => {
      await submitJudgment(ann, filled())
      await expect(submitJudgment(ann, filled())).rejects.toMatchObject({ code: "conflict" })
      expect((await rows()).judgments).toHaveLength(1)
    })

    test.each([undefined, "", "  \n "])("refuses %j as the reason where one is required", async (rationale) => {
      await setUp({ rationale: "required" })
      const given = rationale === undefined ? {} : { rationale }
      await expect(submitJudgment(ann, filled(given))).rejects.toMatchObject({ code: "invalid" })
      await expect(submitJudgment(ann, filled({ rationale: "Clearer." }))).resolves.toBeDefined()
    })

    const stranger = "99999999-9999-7999-8999-999999999999"
    const refusals: Readonly<Record<string, () => Partial<SubmitJudgment>>> = {
      "a rewrite that says the same": () => rewriteOf(0, shown(0).text),
      "a rewrite that differs in white space only": () => rewriteOf(0, ` ${shown(0).text.replaceAll(" ", "\n ")}`),
      "a rewrite of a response that was not shown": () =>
        ({ rewrite: { baseResponseId: stranger, text: "New" } }) as Partial<SubmitJudgment>,
      "a preference for a response that was not shown": () => ({
        verdict: { outcome: "prefer", preferredId: stranger, strength: 1 },
      }),
    }
    test.each(Object.keys(refusals))("refuses %s, and the task stays open", async (name) => {
      await expect(submitJudgment(ann, filled(refusals[name]?.()))).rejects.toMatchObject({ code: "invalid" })
      expect(await rows()).toEqual({ judgments: [], rewrites: [] })
      await expect(submitJudgment(ann, filled())).resolves.toBeDefined()
    })

    test("scores a rewrite under the project's release", async () => {
      await setUp({}, await importSmallGlossary(project.admin, `Scores ${project.id}`))
      const input = filled(rewriteOf(0, "Request close air support, not bombing support."))
      await submitJudgment(ann, input)
      const { db, tables } = project.store.read
      const scores = (await db.select().from(tables.adherence)).filter((row) => row.subjectId === input.judgmentId)
      expect(scores).toMatchObject([{ subjectKind: "rewrite", result: { kind: "scored" } }])
    })

    test("removes the draft", async () => {
      const { assignmentId } = task
      await saveDraft(ann, { assignmentId: assignmentId as never, revision: 1, content: { activeMs: 1 } })
      expect(await findDraft(project.store.read, assignmentId)).toBeDefined()
      await submitJudgment(ann, filled())
      expect(await findDraft(project.store.read, assignmentId)).toBeUndefined()
    })

    test("leaves no draft behind when one is saved at the same instant", async () => {
      const { assignmentId } = task
      const save = (revision: number) =>
        saveDraft(ann, { assignmentId: assignmentId as never, revision, content: { activeMs: revision } })
      await Promise.allSettled([save(1), submitJudgment(ann, filled()), save(2), save(3), save(4)])
      expect(await findDraft(project.store.read, assignmentId)).toBeUndefined()
    })

    test("stores rows that the database refuses to change or remove", async () => {
      await submitJudgment(ann, filled(rewriteOf(0, "Something new")))
      const before = await rows()
      const changes = [
        project.store.write((tx) => tx.db.update(tx.tables.judgment).set({ outcome: "both_bad" })),
        project.store.write((tx) => tx.db.delete(tx.tables.rewrite)),
        project.store.write((tx) => tx.db.update(tx.tables.rewrite).set({ text: "other" })),
        project.store.write((tx) => tx.db.delete(tx.tables.judgment)),
      ]
      const results = await Promise.allSettled(changes)
      expect(results.map((result) => result.status)).toEqual(["rejected", "rejected", "rejected", "rejected"])
      expect(await rows()).toEqual(before)
    })
  })
}
