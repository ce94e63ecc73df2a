import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { jsonLines, openInstallation, promptSets } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { importPrompts } from "./import-prompts.ts"
import { listImports } from "./list-imports.ts"
import { readImport } from "./read-import.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const good = (n: number) => ({
  prompt: [{ role: "user", content: `Q${n}` }],
  responses: [{ text: `a${n}` }, { text: `b${n}` }],
})
const tooFew = { ...good(0), responses: [{ text: "a" }] }

for (const database of testDatabases()) {
  describe(`importing prompts on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      project = await installation.project({ classification: "CUI" })
    })

    /** What the project holds by now: prompts, responses, comparisons. */
    const stored = async () => {
      const { db, tables } = project.store.read
      const prompts = (await db.select().from(tables.prompt)).filter((row) => row.projectId === project.id)
      const ids = new Set(prompts.map((row) => row.id))
      const responses = (await db.select().from(tables.response)).filter((row) => ids.has(row.promptId))
      const comparisons = (await db.select().from(tables.comparison)).filter((row) => ids.has(row.promptId))
      return { prompts, responses, comparisons }
    }
    const size = async () => {
      const { prompts, responses, comparisons } = await stored()
      return [prompts.length, responses.length, comparisons.length]
    }

    test("reports each defect with its line, and keeps the good lines", async () => {
      const lines = [...Array.from({ length: 16 }, (_, n) => good(n)), tooFew, good(17)].map((row) =>
        JSON.stringify(row),
      )
      lines.splice(3, 0, "", "   ")
      const report = await project.import(bytes(`\uFEFF${lines.join("\r\n")}\r\n[]`))
      expect(report).toMatchObject({ kind: "done", format: "readback" })
      expect(report.counts).toEqual({
        rows: 19,
        prompts: 17,
        responses: 34,
        comparisons: 17,
        duplicates: 0,
        errors: 2,
        warnings: 0,
      })
      expect(report.issues).toMatchObject([
        {
          line: 19,
          field: "responses",
          severity: "error",
          message: 'line 19: "responses" needs at least 2 entries, got 1',
        },
        { line: 21, message: expect.stringMatching(/^line 21: must be one JSON object/) },
      ])
      expect(await size()).toEqual([17, 34, 17])
      expect(await readImport(project.admin, { projectId: project.id, importId: report.importId })).toMatchObject({
        state: "done",
        fileName: "test.jsonl",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        counts: report.counts,
        issues: report.issues,
      })
    })

    test("stores nothing of a file with a defect when asked to refuse it", async () => {
      const report = await project.import(jsonLines([good(1), tooFew]), "refuse")
      expect(report).toMatchObject({ kind: "refused", counts: { rows: 2, errors: 1, prompts: 0 } })
      expect(await size()).toEqual([0, 0, 0])
    })

    test.each<[string, Uint8Array, string]>([
      ["empty", bytes(""), "empty-file"],
      ["blank", bytes("\n \r\n\n"), "empty-file"],
      ["without a good line", jsonLines([tooFew]), "too-few-responses"],
      ["of bytes that are no text", Uint8Array.of(0xc3, 0x28, 0, 1), "not-utf8"],
    ])("refuses a file that is %s", async (_name, content, code) => {
      const report = await project.import(content)
      expect(report.kind).toBe("refused")
      expect(report.issues).toMatchObject([{ line: 1, code }])
    })

    test("adds nothing when the same file comes again", async () => {
      const content = jsonLines(promptSets(7, 3))
      const first = await project.import(content)
      expect(first.counts).toMatchObject({ prompts: 7, responses: 21, comparisons: 21, duplicates: 0 })
      const again = await project.import(content)
      expect(again.counts).toMatchObject({ rows: 7, prompts: 0, responses: 0, comparisons: 0, duplicates: 7 })
      expect(await size()).toEqual([7, 21, 21])
    })

    test("counts a repeated line of one file as a duplicate", async () => {
      const report = await project.import(jsonLines([good(1), good(2), good(1)]))
      expect(report.counts).toMatchObject({ rows: 3, prompts: 2, responses: 4, comparisons: 2, duplicates: 1 })
    })

    test("adds new responses of a known prompt, and pairs them within their set", async () => {
      await project.import(jsonLines([good(1)]))
      const more = { ...good(1), responses: [{ text: "b1" }, { text: "c1" }] }
      expect((await project.import(jsonLines([more]))).counts).toMatchObject({
        prompts: 0,
        responses: 1,
        comparisons: 1,
      })
    })

    test("keeps texts as they are, and meets duplicates in Unicode normal form", async () => {
      const text = "  Zoe\u0308 \u{1F396}\r\n\ttab "
      const row = (spelled: string) => ({ ...good(1), responses: [{ text: spelled }, { text: "other" }] })
      await project.import(jsonLines([row(text)]))
      expect((await project.import(jsonLines([row(text.normalize("NFC"))]))).counts).toMatchObject({ duplicates: 1 })
      expect((await stored()).responses.map((response) => response.text)).toContain(text)
    })

    test("never compares a response with itself", async () => {
      const report = await project.import(
        jsonLines([{ ...good(1), responses: [{ text: "a" }, { text: "a" }, { text: "b" }] }]),
      )
      expect(report.counts).toMatchObject({ responses: 2, comparisons: 1 })
    })

    test("keeps unknown keys, ids, models and parameters with what they belong to", async () => {
      const responses = [{ text: "a", id: "r1", model: "m1", params: { temperature: 0.7 } }, { text: "b" }]
      await project.import(jsonLines([{ ...good(1), id: "x1", responses, note: { half: "\ud83d", deep: [[1]] } }]))
      const found = await stored()
      expect(found.prompts).toMatchObject([
        {
          externalId: "x1",
          provenance: { file: "test.jsonl", row: 1, extra: { note: { half: "\ud83d", deep: [[1]] } } },
        },
      ])
      expect(found.responses.find((row) => row.text === "a")).toMatchObject({
        model: "m1",
        provenance: { externalId: "r1", params: { temperature: 0.7 } },
      })
    })

    test.each([
      ["SECRET", "marking-above-project"],
      ["secret", "unknown-marking"],
      ["TOP SECRET//X", "unknown-marking"],
    ])("refuses a line marked %s in a CUI project", async (marking, code) => {
      const report = await project.import(jsonLines([good(1), { ...good(2), marking }]))
      expect(report.issues).toMatchObject([{ line: 2, field: "marking", code }])
      expect((await stored()).prompts).toMatchObject([{ marking: "CUI" }])
    })

    test("keeps the marking of a line at or below the project", async () => {
      await project.import(
        jsonLines([
          { ...good(1), marking: "UNCLASSIFIED" },
          { ...good(2), marking: "CUI" },
        ]),
      )
      expect((await stored()).prompts.map((row) => row.marking).toSorted()).toEqual(["CUI", "UNCLASSIFIED"])
    })

    test("is completed by repeating it after an interruption", async () => {
      const content = jsonLines(promptSets(120))
      let reads = 0
      const breaking = async function* () {
        reads += 1
        // The second reading stores; it breaks off in the middle of the file.
        yield content.subarray(0, reads === 1 ? content.length : Math.floor(content.length * 0.7))
        if (reads > 1) throw new Error("the disk is gone")
      }
      const file = { name: "broken.jsonl", open: breaking }
      const broken = importPrompts(project.admin, { projectId: project.id, file, onDefect: "keep-good" })
      await expect(broken).rejects.toThrow("the disk is gone")
      const [run] = await listImports(project.admin, { projectId: project.id })
      expect(run).toMatchObject({ state: "failed", fileName: "broken.jsonl" })
      const [before] = await size()
      expect(before).toBeGreaterThan(0)
      expect(before).toBeLessThan(120)

      const report = await project.import(content)
      expect(report.counts).toMatchObject({ rows: 120, prompts: 120 - (before ?? 0), duplicates: before ?? 0 })
      expect(await size()).toEqual([120, 240, 120])
    })

    test("reports the first thousand issues and counts them all", async () => {
      const report = await project.import(jsonLines([good(1), ...Array.from({ length: 1_200 }, () => tooFew)]))
      expect(report.counts).toMatchObject({ rows: 1_201, errors: 1_200, prompts: 1 })
      expect(report.issues).toHaveLength(1_000)
    })
  })
}
