import { parseGlossary, writeGlossary } from "@readback/glossary/formats"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { bytesOf, openInstallation, releaseGlossary } from "../testing/index.ts"
import type { TestInstallation } from "../testing/index.ts"
import { importGlossary } from "./import-glossary.ts"
import { listGlossaries } from "../curate/list-glossaries.ts"
import { readProposal } from "./read-proposal.ts"

const HEAD = "conceptId,lang,term,termType,status\n"

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
        content: bytesOf(HEAD + csv),
        onDefect: "keep-good",
        policy: "by-id",
        removeMissing: true,
        isDryRun: false,
        ...part,
      })
    }

    const release = (csv: string, name: string) =>
      releaseGlossary(linguist, { name, classification: "CUI", text: HEAD + csv })
    const glossaryNamed = async (name: string) => (await listGlossaries(linguist)).filter((row) => row.name === name)

    test("makes a glossary and a draft of its concepts, and no release", async () => {
      const name = "Growing"
      const csv = "c1,en,alpha,fullForm,preferred\nc1,en,AL,acronym,admitted\n"
      const report = await importing(csv, { name })
      expect(report).toMatchObject({ kind: "proposed", counts: { concepts: 1, added: 1, errors: 0 } })
      expect(await glossaryNamed(name)).toMatchObject([{ id: report.glossaryId, releaseId: null }])
      expect(await readProposal(linguist, { proposalId: report.proposalId ?? "" })).toMatchObject({
        title: "Import of g.csv",
        fileName: "g.csv",
        state: "draft",
        counts: { added: 1, changed: 0, removed: 0 },
      })
    })

    test("proposes what differs from the head, and nothing when nothing does", async () => {
      const name = "Grown"
      const { glossaryId } = await release("c1,en,alpha,fullForm,preferred\nc2,en,bravo,fullForm,preferred\n", name)
      const same = "c1,en,alpha,fullForm,preferred\n"
      expect(await importing(same, { name, removeMissing: false })).toMatchObject({
        kind: "unchanged",
        proposalId: null,
      })
      const report = await importing(`${same}c3,en,charlie,fullForm,preferred\n`, { name })
      expect(report).toMatchObject({
        kind: "proposed",
        glossaryId,
        counts: { added: 1, changed: 0, removed: 1, unchanged: 1 },
        changes: [
          { conceptId: "c3", kind: "added" },
          { conceptId: "c2", kind: "removed", name: "bravo" },
        ],
      })
    })

    test("adds to concepts of the same full form, and leaves out what is there, as the policy says", async () => {
      const name = "Merged"
      await release("c1,en,alpha,fullForm,preferred\n", name)
      const csv = "x,en,Alpha,fullForm,preferred\nx,en,AL,acronym,admitted\ny,en,bravo,fullForm,preferred\n"
      const part = { name, removeMissing: false } as const
      expect(await importing(csv, { ...part, policy: "by-term" })).toMatchObject({
        counts: { added: 1, changed: 1, joined: 1, leftOut: 0 },
      })
      expect(await importing(csv, { ...part, policy: "add-only" })).toMatchObject({
        counts: { added: 1, changed: 0, joined: 0, leftOut: 1 },
      })
    })

    test("says in a dry run what it would do, and does nothing", async () => {
      const name = "Dry"
      const csv = "c1,en,alpha,fullForm,preferred\nc2,en,Alpha,fullForm,preferred\nc3,en,,fullForm,preferred\n"
      expect(await importing(csv, { name, isDryRun: true })).toMatchObject({
        kind: "previewed",
        glossaryId: null,
        proposalId: null,
        counts: { added: 2, errors: 1, newWarnings: 1 },
        issues: [{ line: 4, field: "term" }],
        problems: [{ code: "surface-collision" }],
        changes: [{ kind: "added", name: "alpha" }, { kind: "added" }],
      })
      expect(await glossaryNamed(name)).toEqual([])
    })

    test("reads a table whose columns somebody names", async () => {
      const columns = [{ role: "definition" }, { role: "term" }, undefined] as const
      const content = bytesOf("The first letter;alpha;x\nThe second letter;bravo;y\n")
      const table = { columns, hasHeadings: false, delimiter: ";" } as const
      expect(await importing("", { content, table })).toMatchObject({
        layout: "term-list",
        counts: { concepts: 2, errors: 0 },
        changes: [{ after: { definition: "The first letter", terms: [{ text: "alpha" }] } }, {}],
      })
    })

    test.each(["json", "tbx-dca", "tbx-dct", "tbx-v2"] as const)(
      "reads %s to the same concepts as CSV",
      async (format) => {
        const csv = "c1,en,alpha,fullForm,preferred\nc1,en,AB,acronym,forbidden\n"
        const { concepts } = parseGlossary(HEAD + csv)
        const name = `The same as ${format}`
        await release(csv, name)
        const content = bytesOf([...writeGlossary(concepts, format)].join(""))
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
      expect(await importing("", { content: bytesOf(file), fileName: "g.tbx" })).toMatchObject({
        kind: "proposed",
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
      expect(other).toMatchObject({ kind: "proposed", counts: { added: 1 } })
    })

    test.each([
      ["an empty file", ""],
      ["a file of one defect", "c1,en,,fullForm,preferred\n"],
    ])("is refused for %s", async (_name, csv) => {
      expect(await importing(csv, { onDefect: "refuse" })).toMatchObject({ kind: "refused", glossaryId: null })
    })

    test("changes nothing when a defect refuses the file", async () => {
      const name = "Kept"
      await release("c1,en,alpha,fullForm,preferred\n", name)
      const bad = "c1,en,bravo,fullForm,preferred\nc2,en,x,fullForm,no-such-status\n"
      expect(await importing(bad, { name, onDefect: "refuse" })).toMatchObject({ kind: "refused" })
      expect(await glossaryNamed(name)).toMatchObject([{ releaseNumber: 1 }])
    })

    test("stores a term of 500 characters, and leaves out a longer one with its line", async () => {
      const words = Array.from({ length: 2_000 }, (_, at) => `word${at}`).join(" ")
      const row = (id: string, term: string) => `${id},en,${term},fullForm,preferred\n`
      const file = row("c1", words.slice(0, 500)) + row("c2", words)
      expect(await importing(file, { onDefect: "keep-good" })).toMatchObject({
        kind: "proposed",
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
