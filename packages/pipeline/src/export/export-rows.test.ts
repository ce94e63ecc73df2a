import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { exportAll, importSmallGlossary, jsonLines, judgeNext, openInstallation, promptSets } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"

/** Columns that trainers read a meaning into (TRL dataset formats); metadata must not use them. */
const RESERVED = ["completion", "messages", "label", "tools", "image", "images", "environment", "margin"]

/** A verdict in short, and the rewrite that goes with it. */
type Verdict = string | readonly [string, { readonly of: string; readonly text: string }]

for (const database of testDatabases()) {
  describe(`exported rows on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let people: Context[]
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    const setUp = async (comparisons: number, overlap = 1, glossaryId?: string) => {
      const glossary = glossaryId === undefined ? {} : { glossaryId: glossaryId as never }
      project = await installation.project({ settings: { overlap }, ...glossary })
      await project.import(jsonLines(promptSets(comparisons)))
      people = []
      for (let at = 0; at < overlap; at++) people.push(await project.member("labeler"))
    }
    beforeEach(() => setUp(1))

    /** Judges one comparison by so many people; answers what of it is exported, "chosen > rejected". */
    const exported = async (verdicts: readonly Verdict[]) => {
      await setUp(1, verdicts.length)
      for (const [at, verdict] of verdicts.entries()) {
        const [short, rewrite] = typeof verdict === "string" ? [verdict] : verdict
        await judgeNext(people[at] as Context, project.id, short, rewrite)
      }
      const { rows } = await exportAll(project.admin, project.id)
      return rows.map(({ chosen, rejected }) => `${chosen[0]?.content} > ${rejected[0]?.content}`)
    }
    const [zero, one] = ["Answer 0 to 0", "Answer 1 to 0"]

    test.each<[string, readonly Verdict[], readonly string[]]>([
      ["a preference", ["2Answer 0"], [`${zero} > ${one}`]],
      ["a majority", ["1Answer 0", "1Answer 1", "2Answer 1"], [`${one} > ${zero}`]],
      ["a tie", ["="], []],
      ["both unacceptable", ["x"], []],
      ["disagreement", ["2Answer 0", "2Answer 1"], []],
      [
        "a rewrite beside a preference",
        [["1Answer 0", { of: "Answer 1", text: "Better" }]],
        [`${zero} > ${one}`, `Better > ${one}`],
      ],
      ["a rewrite beside a tie", [["=", { of: "Answer 1", text: "Better" }]], [`Better > ${one}`]],
      [
        "a rewrite of two unacceptable responses",
        [["x", { of: "Answer 0", text: "Better" }]],
        [`Better > ${zero}`, `Better > ${one}`],
      ],
      [
        "a rewrite equal to the other response",
        [["x", { of: "Answer 0", text: "Answer  1 to 0\n" }]],
        [`Answer  1 to 0\n > ${zero}`],
      ],
    ])("%s", async (_name, verdicts, expected) => {
      expect((await exported(verdicts)).toSorted()).toEqual(expected.toSorted())
    })

    test("obey the trainer's rules, row by row alike", async () => {
      await setUp(6, 1)
      const [ann] = people
      if (ann === undefined) throw new Error("nobody")
      for (const short of ["1Answer 0", "2Answer 1", "=", "x", "3Answer 0", "1Answer 1"])
        await judgeNext(ann, project.id, short, { of: "Answer 0", text: `Rewritten ${short}` })
      const { text, rows } = await exportAll(project.admin, project.id)
      expect(rows).toHaveLength(4 + 6 + 1)
      expect(text.endsWith("}\n")).toBe(true)
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(["id", "prompt", "chosen", "rejected", "metadata"])
        expect(Object.values(row)).not.toContain(null)
        expect(["user", "tool"]).toContain(row.prompt.at(-1)?.role)
        expect(row.chosen).not.toEqual(row.rejected)
        for (const message of [...row.prompt, ...row.chosen, ...row.rejected])
          expect(Object.keys(message)).toEqual(["role", "content"])
        expect([...row.chosen, ...row.rejected].map((message) => message.role)).toEqual(["assistant", "assistant"])
        expect(Object.keys(row.metadata)).toEqual(Object.keys(rows[0]?.metadata ?? {}))
        for (const name of RESERVED) expect([...Object.keys(row), ...Object.keys(row.metadata)]).not.toContain(name)
      }
    })

    test("say what was judged by how many, in which order it was shown, and how well each side keeps the glossary", async () => {
      await setUp(0, 3, await importSmallGlossary(project.admin, `Export ${project.id}`))
      const prompt = [
        { role: "system", content: "Be brief." },
        { role: "user", content: "Support?" },
      ]
      const responses = [
        { text: "Good: close air support.", model: "m1" },
        { text: "Bad: bombing support.", model: "m2" },
      ]
      await project.import(jsonLines([{ prompt, responses, marking: "UNCLASSIFIED" }]))
      const tasks = []
      for (const [at, short] of ["2Good", "3Good", "1Bad"].entries())
        tasks.push((await judgeNext(people[at] as Context, project.id, short)).task)
      const { rows } = await exportAll(project.admin, project.id)
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({
        id: tasks[0]?.comparisonId,
        prompt,
        chosen: [{ role: "assistant", content: "Good: close air support." }],
        rejected: [{ role: "assistant", content: "Bad: bombing support." }],
        metadata: {
          kind: "preference",
          models: { chosen: "m1", rejected: "m2" },
          votes: { chosen: 2, rejected: 1, tie: 0, both_bad: 0 },
          strength_sum: 4,
          display_orders: tasks.map((task) => task.responses.map((response) => response.id)),
          glossary_release: { number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), engine: expect.any(String) },
          adherence: { chosen: { score: expect.any(Number) }, rejected: { score: expect.any(Number) } },
          marking: "UNCLASSIFIED",
        },
      })
      const scores = rows[0]?.metadata["adherence"] as Record<string, { score: number }>
      expect(scores["chosen"]?.score).toBeGreaterThan(scores["rejected"]?.score ?? 0)
    })

    test("count a judgment that was replaced no more", async () => {
      const [ann] = people
      if (ann === undefined) throw new Error("nobody")
      const { judgmentId } = await judgeNext(ann, project.id, "3Answer 0")
      await replaceJudgment(judgmentId, installation.now())
      const { rows } = await exportAll(project.admin, project.id)
      expect(rows.map((row) => row.chosen[0]?.content)).toEqual([one])
    })

    test("count a judgment that is replaced only after the export began", async () => {
      const [ann] = people
      if (ann === undefined) throw new Error("nobody")
      const { judgmentId } = await judgeNext(ann, project.id, "3Answer 0")
      await replaceJudgment(judgmentId, new Date(installation.now().getTime() + 1))
      const { rows } = await exportAll(project.admin, project.id)
      expect(rows.map((row) => row.chosen[0]?.content)).toEqual([zero])
    })

    /** Adds a judgment for the other response that replaces one, as a review will. */
    const replaceJudgment = (id: string, createdAt: Date) =>
      project.store.write(async (tx) => {
        const old = (await tx.db.select().from(tx.tables.judgment)).find((row) => row.id === id)
        if (old === undefined) throw new Error("no judgment")
        const preferredId = old.displayOrder.find((shown) => shown !== old.preferredId) ?? null
        const row = { ...old, id: project.admin.newId(), supersedes: id, preferredId, createdAt }
        await tx.db.insert(tx.tables.judgment).values(row)
      })
  })
}
