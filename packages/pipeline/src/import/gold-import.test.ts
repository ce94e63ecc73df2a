import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { jsonLines, openInstallation } from "../testing/index.ts"
import type { TestInstallation } from "../testing/index.ts"

const answers = [
  { id: "x", text: "First" },
  { id: "y", text: "Second" },
  { id: "z", text: "Third" },
]
const rowOf = (gold: unknown, responses = 2) => ({
  prompt: [{ role: "user", content: "Q" }],
  responses: answers.slice(0, responses),
  gold,
})

for (const database of testDatabases()) {
  describe(`importing known answers on ${database.name}`, () => {
    let installation: TestInstallation
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    /** The stored known answers, with the texts of responses in place of their ids. */
    const imported = async (row: object, settings: object = {}) => {
      const project = await installation.project({ settings })
      const report = await project.import(jsonLines([row]))
      const { db, tables } = project.store.read
      const textOf = new Map((await db.select().from(tables.response)).map(({ id, text }) => [id, text]))
      const own = new Set(
        (await db.select().from(tables.comparison)).flatMap((one) => (one.projectId === project.id ? [one.id] : [])),
      )
      const stored = (await db.select().from(tables.gold)).filter((one) => own.has(one.comparisonId))
      const inWords = (value: unknown) =>
        JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
          typeof one === "string" ? (textOf.get(one) ?? one) : one,
        )
      return { report, verdicts: stored.map(({ verdict }) => inWords(verdict) as unknown) }
    }
    const because = { explanation: "Because." }

    test.each([
      ["an id", { preferred: "y", ...because }, { outcome: "prefer", preferredId: "Second", strength: 2 }],
      ["a number", { preferred: 1, strength: 3, ...because }, { outcome: "prefer", preferredId: "First", strength: 3 }],
      ["a tie", { preferred: "tie", ...because }, { outcome: "tie" }],
      ["none", { preferred: "both_bad", ...because }, { outcome: "both_bad" }],
      [
        "an order",
        { preferred: [["y"], ["x"]], ...because },
        { outcome: "prefer", preferredId: "Second", strength: 2 },
      ],
    ])("%s becomes the verdict of a pair", async (_name, gold, verdict) => {
      expect((await imported(rowOf(gold))).verdicts).toEqual([verdict])
    })

    test("an order becomes a ranking, or the verdict of each pair", async () => {
      const row = rowOf({ preferred: [["z"], [1, "y"]], ...because }, 3)
      expect((await imported(row, { pairing: "together" })).verdicts).toEqual([
        { outcome: "ranking", ranking: [["Third"], ["First", "Second"]] },
      ])
      const pairs = (await imported(row, { pairing: "all-pairs" })).verdicts
      expect(pairs).toHaveLength(3)
      expect(pairs).toContainEqual({ outcome: "tie" })
      expect(pairs.filter((one) => (one as { preferredId?: string }).preferredId === "Third")).toHaveLength(2)
    })

    test.each([
      ["an unknown id", { preferred: "q", ...because }, 2, "gold.preferred", /"q", which this row does not have/],
      ["a number too high", { preferred: 3, ...because }, 2, "gold.preferred", /3, which this row does not have/],
      ["the best of three", { preferred: "x", ...because }, 3, "gold.preferred", /rank all of them/],
      ["part of an order", { preferred: [["x"], ["y"]], ...because }, 3, "gold.preferred", /2 of 3/],
      ["a response twice", { preferred: [["x"], ["x"]], ...because }, 2, "gold.preferred", /twice/],
      ["no explanation", { preferred: "x" }, 2, "gold.explanation", /gold.explanation/],
      ["no answer", { preferred: true, ...because }, 2, "gold.preferred", /a response's id or number/],
    ])("%s is an issue at its field", async (_name, gold, responses, field, message) => {
      const { report } = await imported(rowOf(gold, responses))
      expect(report).toMatchObject({ kind: "refused", issues: [{ line: 1, field }] })
      expect(report.issues[0]?.message).toMatch(message)
    })

    test("a verdict that the project does not offer is an issue", async () => {
      const { report } = await imported(rowOf({ preferred: "both_bad", ...because }), { bothBad: false })
      expect(report.issues).toMatchObject([{ code: "verdict-not-offered", line: 1 }])
    })

    test.each([
      [{ priority: "high" }, "priority"],
      [{ priority: 1.5 }, "priority"],
      [{ labelerGroup: 3 }, "labelerGroup"],
    ])("%o is an issue at its field", async (more, field) => {
      const { report } = await imported({ ...rowOf(undefined), ...more })
      expect(report.issues).toMatchObject([{ line: 1, field }])
    })
  })
}
