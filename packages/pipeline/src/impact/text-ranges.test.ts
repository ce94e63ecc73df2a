import { textRanges, textsInRange } from "@readback/store"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { jsonLines, judgeNext, openInstallation, type TestInstallation, type TestProject } from "../testing/index.ts"

const PROMPTS = 12
const REWRITES = 3

const rowsOf = (name: string) =>
  Array.from({ length: PROMPTS }, (_, at) => ({
    prompt: [{ role: "user", content: `Question ${at} of ${name}?` }],
    responses: Array.from({ length: 2 }, (__, nth) => ({ text: `Answer ${nth} to ${at} of ${name}.` })),
  }))

for (const database of testDatabases()) {
  describe(`texts in ranges on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject

    beforeAll(async () => {
      installation = await openInstallation(database)
      project = await installation.project()
      const other = await installation.project()
      for (const one of [project, other]) await one.import(jsonLines(rowsOf(one.id)))
      const labeler = await project.member("labeler")
      for (let at = 0; at < REWRITES; at += 1)
        await judgeNext(labeler, project.id, "1Answer 0", { of: "Answer 0", text: `Rewritten ${at}.` })
    })
    afterAll(() => installation.close())

    const read = async (kind: "response" | "rewrite", size: number) => {
      const reader = installation.store.read
      const ranges: string[][] = []
      for await (const range of textRanges(reader, { projectId: project.id, kind }, size))
        ranges.push((await textsInRange(reader, range)).map(({ id }) => id))
      return ranges
    }
    const stored = async (kind: "response" | "rewrite") => {
      const { db, tables } = installation.store.read
      if (kind === "rewrite")
        return (await db.select({ id: tables.rewrite.id }).from(tables.rewrite)).map(({ id }) => id)
      const rows = await db.select({ id: tables.response.id, text: tables.response.text }).from(tables.response)
      return rows.filter(({ text }) => text.endsWith(`of ${project.id}.`)).map(({ id }) => id)
    }

    test.each([1, 2, 3, 5, 11, 12, 13, 100])("of %i each text of the project is in one", async (size) => {
      for (const [kind, units] of [
        ["response", PROMPTS],
        ["rewrite", REWRITES],
      ] as const) {
        const ranges = await read(kind, size)
        expect(ranges).toHaveLength(Math.ceil(units / size))
        expect(ranges.flat().toSorted()).toEqual((await stored(kind)).toSorted())
      }
    })

    test("texts of hidden prompts are left out", async () => {
      await installation.store.write((tx) => tx.db.update(tx.tables.comparison).set({ isHidden: true }))
      expect((await read("response", 5)).flat()).toEqual([])
      expect((await read("rewrite", 5)).flat()).toEqual([])
    })
  })
}
