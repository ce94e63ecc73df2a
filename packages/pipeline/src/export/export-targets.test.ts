import { exportTargets, type TargetName, validateRows } from "@readback/preference"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { reviewJudgment } from "../review/review-judgment.ts"
import { jsonLines, judgeNext, openInstallation, promptSets } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { exportTarget } from "./export-target.ts"
import { listExportTargets } from "./list-export-targets.ts"
import { listExports } from "./list-exports.ts"
import { previewExport } from "./preview-export.ts"

type Row = Readonly<Record<string, unknown>>
const VERDICTS = ["1Answer 0", "=", "x", "2Answer 1", "3Answer 0"]
const names = exportTargets.map(({ name }) => name)

for (const database of testDatabases()) {
  describe(`every kind of file on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let ann: Context
    let judgmentIds: string[]
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      project = await installation.project({ settings: { overlap: 1 } })
      await project.import(jsonLines(promptSets(VERDICTS.length)))
      ann = await project.member("labeler")
      judgmentIds = []
      for (const short of VERDICTS) {
        const rewrite = short === "x" || short === "=" ? { of: "Answer 1", text: `Better ${short}` } : undefined
        judgmentIds.push((await judgeNext(ann, project.id, short, rewrite)).judgmentId)
      }
    })
    const exported = async (target: TargetName, options: Readonly<Record<string, string>> = {}) => {
      const { lines } = await exportTarget(project.admin, { projectId: project.id, target, options })
      const rows: Row[] = []
      for await (const line of lines) rows.push(JSON.parse(line) as Row)
      return rows
    }

    test("passes its gate, is what the preview says, and is recorded under its name", async () => {
      for (const name of names) {
        const rows = await exported(name)
        const { check } = validateRows(name)
        expect(rows.flatMap((row, at) => check(at + 1, row)).filter(({ severity }) => severity === "error")).toEqual([])
        const preview = await previewExport(project.admin, { projectId: project.id, target: name })
        const run = (await listExports(project.admin, { projectId: project.id })).find(({ target }) => target === name)
        expect([name, preview.rows, preview.counts]).toEqual([name, rows.slice(0, 3), run?.counts])
        expect(rows.length).toBeGreaterThan(0)
      }
    })

    test.each<[TargetName, Readonly<Record<string, string>>, number, Readonly<Record<string, number>>]>([
      ["trl_reward", { margin: "llama2_large" }, 6, { tie: 1, "both-unacceptable": 1 }],
      ["trl_kto", {}, 4, { tie: 2, "preference-only": 6 }],
      ["trl_kto", { winners: "true", good: "ties", bad: "leave-out" }, 10, { "both-unacceptable": 2 }],
      ["trl_sft", {}, 2, { "no-rewrite": 3 }],
      ["trl_sft", { best: "with" }, 5, { "no-best": 2 }],
      ["trl_prompts", {}, 5, {}],
      ["judgements", {}, 5, {}],
      ["items", {}, 5, {}],
      ["edits", {}, 2, { "no-rewrite": 3, "rewrite-rows": 2 }],
    ])("%s with %j has its rows and reasons", async (target, options, rows, leftOut) => {
      expect(await exported(target, options)).toHaveLength(rows)
      const [run] = await listExports(project.admin, { projectId: project.id })
      expect(run?.counts).toMatchObject({ rows, ...leftOut })
    })

    test("a rewrite is imitated until a reviewer sends its judgment back", async () => {
      const reviewer = await project.member("reviewer")
      const judgmentId = judgmentIds[1] as never
      expect(await exported("openai_sft", { rewrites: "accepted" })).toHaveLength(0)
      await reviewJudgment(reviewer, { judgmentId, verdict: "accepted" })
      expect(await exported("openai_sft", { rewrites: "accepted" })).toHaveLength(1)
      installation.advance(1_000)
      await reviewJudgment(reviewer, { judgmentId, verdict: "rework", comment: "Once more." })
      expect(await exported("openai_sft")).toHaveLength(1)
    })

    test("tells of a file that trains badly", async () => {
      const { issues } = await previewExport(project.admin, {
        projectId: project.id,
        target: "trl_kto",
        options: { bad: "leave-out" },
      })
      expect(issues).toMatchObject([{ code: "one-sided", severity: "warning", count: 1 }])
    })

    test("names labelers by a pseudonym that is theirs in this project", async () => {
      const ben = await project.member("labeler")
      await project.import(
        jsonLines([
          { prompt: [{ role: "user", content: "More?" }], responses: [{ text: "Answer 0" }, { text: "Answer 1" }] },
        ]),
      )
      await judgeNext(ben, project.id, "1Answer 0")
      const labelers = new Set((await exported("judgements")).map(({ labeler }) => labeler))
      expect(labelers.size).toBe(2)
      for (const labeler of labelers) expect(labeler).toMatch(/^labeler-[0-9a-f]{16}$/)
    })

    test("of a row that breaks a rule ends as failed, with the rule and without a hash", async () => {
      await installation.store.write(async (tx) => {
        const [prompt] = await tx.db.select().from(tx.tables.prompt)
        if (prompt === undefined) throw new Error("no prompt")
        const messages = [
          { role: "robot" as never, content: "Q" },
          { role: "user" as const, content: "Q" },
        ]
        await tx.db.update(tx.tables.prompt).set({ messages })
      })
      const { lines } = await exportTarget(project.admin, { projectId: project.id, target: "trl_preference" })
      await expect(lines.next()).rejects.toThrow(/Row 1 of trl_preference.jsonl breaks a rule \(role\)/)
      const [run] = await listExports(project.admin, { projectId: project.id })
      expect(run).toMatchObject({ state: "failed", sha256: null, counts: { rows: 0, "gate:role": 1 } })
    })

    test.each([
      [{ target: "nothing" }, "not_found"],
      [{ target: "trl_sft", options: { margin: "linear" } }, "invalid"],
      [{ target: "trl_reward", options: { margin: "huge" } }, "invalid"],
    ])("%j is refused as %s and leaves no run", async (request, code) => {
      const input = { projectId: project.id, ...request } as never
      await expect(exportTarget(project.admin, input)).rejects.toMatchObject({ code })
      await expect(previewExport(project.admin, input)).rejects.toMatchObject({ code })
      expect(await listExports(project.admin, { projectId: project.id })).toEqual([])
    })

    test("is told of with its options, to whoever may export", async () => {
      const targets = await listExportTargets(project.admin, { projectId: project.id })
      expect(targets.map(({ name }) => name)).toEqual(names)
      expect(targets.find(({ name }) => name === "trl_reward")?.options[0]).toMatchObject({
        name: "margin",
        choices: [{ id: "linear" }, {}, {}, {}],
      })
      await expect(listExportTargets(ann, { projectId: project.id })).rejects.toMatchObject({ code: "forbidden" })
    })
  })
}
