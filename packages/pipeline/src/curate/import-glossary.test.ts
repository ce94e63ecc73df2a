import { parseGlossary, writeGlossary } from "@readback/glossary/formats"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { openInstallation } from "../testing/index.ts"
import type { TestInstallation } from "../testing/index.ts"
import { importGlossary } from "./import-glossary.ts"
import { listGlossaries } from "./list-glossaries.ts"

const HEAD = "conceptId,lang,term,termType,status\n"
const bytes = (text: string) => new TextEncoder().encode(text)

for (const database of testDatabases()) {
  describe(`importing a glossary on ${database.name}`, () => {
    let installation: TestInstallation
    let linguist: Context
    let made = 0
    beforeAll(async () => {
      installation = await openInstallation(database)
      linguist = await installation.person("linguist", "SECRET")
    })
    afterAll(() => installation.close())

    const importing = (csv: string, part: Partial<Parameters<typeof importGlossary>[1]> = {}) => {
      made += 1
      return importGlossary(linguist, {
        name: `Glossary ${made}`,
        fileName: "g.csv",
        classification: "CUI",
        language: "en",
        content: bytes(HEAD + csv),
        onDefect: "keep-good",
        ...part,
      })
    }

    test("makes the first release, and the next one when the content changes", async () => {
      const name = "Growing"
      expect(await importing("c1,en,alpha,fullForm,preferred\n", { name })).toMatchObject({
        kind: "imported",
        releaseNumber: 1,
      })
      expect(await importing("c1,en,alpha,fullForm,preferred\n", { name })).toMatchObject({
        kind: "unchanged",
        releaseNumber: 1,
      })
      const more = "c1,en,alpha,fullForm,preferred\nc2,en,bravo,fullForm,preferred\n"
      expect(await importing(more, { name })).toMatchObject({ kind: "imported", releaseNumber: 2 })
      const found = (await listGlossaries(linguist)).filter((row) => row.name === name)
      expect(found).toMatchObject([{ releaseNumber: 2, conceptCount: 2, termCount: 2 }])
    })

    test.each(["json", "tbx-dca", "tbx-dct", "tbx-v2"] as const)(
      "reads %s to the same concepts as CSV",
      async (format) => {
        const csv = "c1,en,alpha,fullForm,preferred\nc1,en,AB,acronym,forbidden\n"
        const { concepts } = parseGlossary(HEAD + csv)
        const name = `The same as ${format}`
        await importing(csv, { name })
        const content = bytes([...writeGlossary(concepts, format)].join(""))
        expect(await importing("", { name, content, fileName: "glossary" })).toMatchObject({
          kind: "unchanged",
          counts: { concepts: 1, terms: 2, errors: 0 },
        })
      },
    )

    test("says where a TBX file is defective and keeps the rest", async () => {
      const term = (status: string) =>
        `<langSec xml:lang="en"><termSec><term>alpha</term><termNote type="administrativeStatus">${status}</termNote></termSec></langSec>`
      const file = `<tbx>\n<conceptEntry id="c1">${term("preferred")}</conceptEntry>\n<conceptEntry id="c2">${term("splendid")}</conceptEntry></tbx>`
      expect(await importing("", { content: bytes(file), fileName: "g.tbx" })).toMatchObject({
        kind: "imported",
        counts: { concepts: 1, skipped: 1, errors: 2 },
        issues: [
          { line: 3, code: "unknown-status" },
          { line: 3, code: "entry-without-terms" },
        ],
      })
    })

    test("keeps glossaries of one name at two levels apart", async () => {
      const name = "Twice"
      await importing("c1,en,alpha,fullForm,preferred\n", { name })
      const other = await importing("c1,en,alpha,fullForm,preferred\n", { name, classification: "UNCLASSIFIED" })
      expect(other).toMatchObject({ kind: "imported", releaseNumber: 1 })
    })

    test.each([
      ["an empty file", ""],
      ["a file of one defect", "c1,en,,fullForm,preferred\n"],
    ])("is refused for %s", async (_name, csv) => {
      expect(await importing(csv, { onDefect: "refuse" })).toMatchObject({ kind: "refused", glossaryId: null })
    })

    test("changes nothing when a defect refuses the file", async () => {
      const name = "Kept"
      await importing("c1,en,alpha,fullForm,preferred\n", { name })
      const bad = "c1,en,bravo,fullForm,preferred\nc2,en,x,fullForm,no-such-status\n"
      expect(await importing(bad, { name, onDefect: "refuse" })).toMatchObject({ kind: "refused" })
      expect((await listGlossaries(linguist)).filter((row) => row.name === name)).toMatchObject([{ releaseNumber: 1 }])
    })

    test("stores a term of 500 characters, and leaves out a longer one with its line", async () => {
      const words = Array.from({ length: 2_000 }, (_, at) => `word${at}`).join(" ")
      const row = (id: string, term: string) => `${id},en,${term},fullForm,preferred\n`
      const file = row("c1", words.slice(0, 500)) + row("c2", words)
      expect(await importing(file, { onDefect: "keep-good" })).toMatchObject({
        kind: "imported",
        counts: { terms: 1, errors: 1 },
        issues: [{ line: 3, field: "term", code: "too-long" }],
      })
    })

    test.each([
      ["above their clearance", "TOP SECRET", "forbidden"],
      ["that does not exist", "COSMIC", "invalid"],
    ])("is refused at a level %s", async (_name, classification, code) => {
      await expect(importing("c1,en,alpha,fullForm,preferred\n", { classification })).rejects.toMatchObject({ code })
    })
  })
}
