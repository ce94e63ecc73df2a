import { parseGlossary } from "@readback/glossary/formats"
import { testDatabases } from "@readback/store/testing"
import { strFromU8, unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { openInstallation, releaseGlossary } from "../testing/index.ts"
import type { TestInstallation } from "../testing/index.ts"
import { compareReleases } from "./compare-releases.ts"
import { exportRelease } from "./export-release.ts"
import { listGlossaries } from "./list-glossaries.ts"
import { listReleases } from "./list-releases.ts"
import { readRelease } from "./read-release.ts"

const HEAD = "conceptId,lang,term,termType,status,definition\n"
const FIRST = `${HEAD}c1,en,alpha,fullForm,preferred,The first letter\nc1,en,able,fullForm,admitted,\nc2,en,bravo,fullForm,preferred,\n`
const SECOND = `${HEAD}c1,en,alpha,fullForm,preferred,The very first letter\nc1,en,able,fullForm,forbidden,\nc1,en,alfa,variant,admitted,\nc3,en,charlie,fullForm,preferred,A third\n`

for (const database of testDatabases()) {
  describe(`releases on ${database.name}`, () => {
    let installation: TestInstallation
    let linguist: Context
    let labeler: Context
    let glossaryId = ""
    let releases: readonly { id: string; number: number }[] = []

    const releasing = (text: string, name = 'House "words": 1/2', classification = "CUI") =>
      releaseGlossary(linguist, { name, fileName: "house.csv", classification, text })

    beforeAll(async () => {
      installation = await openInstallation(database)
      linguist = await installation.person("linguist", "SECRET")
      labeler = await installation.person("labeler", "UNCLASSIFIED")
      glossaryId = (await releasing(FIRST)).glossaryId ?? ""
      await releasing(SECOND)
      releases = await listReleases(linguist, { glossaryId })
    })
    afterAll(() => installation.close())

    const idOf = (number: number): string => releases.find((one) => one.number === number)?.id ?? ""

    test("are listed with what they hold, the newest first", () => {
      expect(releases).toMatchObject([
        { number: 2, title: 'House "words": 1/2', conceptCount: 2, termCount: 4 },
        { number: 1, title: 'House "words": 1/2', conceptCount: 2, termCount: 3 },
      ])
    })

    test("are compared by concept, term and field, with counts", async () => {
      const { counts, changes } = await compareReleases(linguist, { from: idOf(1), to: idOf(2) })
      expect(counts).toEqual({
        added: 1,
        removed: 1,
        changed: 1,
        addedTerms: 2,
        removedTerms: 1,
        changedStatuses: 1,
        changedDefinitions: 1,
      })
      expect(changes).toMatchObject([
        {
          kind: "changed",
          name: "alpha",
          fields: [{ field: "definition", before: "The first letter", after: "The very first letter" }],
          addedTerms: ["alfa"],
          changedTerms: [{ term: "able", fields: [{ field: "status", before: "admitted", after: "forbidden" }] }],
        },
        { kind: "removed", name: "bravo" },
        { kind: "added", name: "charlie", definition: "A third" },
      ])
    })

    test("do not differ from themselves", async () => {
      expect((await compareReleases(linguist, { from: idOf(1), to: idOf(1) })).changes).toEqual([])
    })

    test("are not compared with those of another glossary", async () => {
      await releasing(FIRST, "Other")
      const other = (await listGlossaries(linguist)).find(({ name }) => name === "Other")?.releaseId ?? ""
      await expect(compareReleases(linguist, { from: idOf(1), to: other })).rejects.toMatchObject({ code: "invalid" })
    })

    test("do not exist for whoever is not cleared", async () => {
      const [from, to] = [idOf(1), idOf(2)]
      await expect(listReleases(labeler, { glossaryId })).rejects.toMatchObject({ code: "not_found" })
      await expect(compareReleases(labeler, { from, to })).rejects.toMatchObject({ code: "not_found" })
      const releaseId = from
      await expect(exportRelease(labeler, { releaseId, format: "csv" })).rejects.toMatchObject({ code: "not_found" })
    })

    test.each([
      ["csv", ".csv"],
      ["json", ".json"],
      ["tbx-dca", ".tbx"],
      ["tbx-dct", ".dct.tbx"],
      ["tbx-v2", ".2008.tbx"],
    ])("are written as %s and read again without loss", async (format, ending) => {
      const file = await exportRelease(linguist, { releaseId: idOf(2), format })
      expect(file.fileName).toBe(`House words 1 2 r2${ending}`)
      const { concepts } = await readRelease(linguist, { releaseId: idOf(2) })
      expect(parseGlossary([...file.content()].join("")).concepts).toEqual(concepts)
    })

    test("are written as a Vale style in an archive", async () => {
      const file = await exportRelease(linguist, { releaseId: idOf(2), format: "vale" })
      const [archive] = [...file.content()]
      if (!(archive instanceof Uint8Array)) throw new Error("There is no archive")
      const files = unzipSync(archive)
      expect(Object.keys(files)).toContain("styles/HouseWords12/Forbidden.yml")
      expect(strFromU8(files["styles/HouseWords12/Forbidden.yml"] ?? new Uint8Array())).toContain("alpha")
    })

    test("are refused in a format that is none", async () => {
      const asked = exportRelease(linguist, { releaseId: idOf(2), format: "xlsx" })
      await expect(asked).rejects.toMatchObject({ code: "not_found", message: expect.stringContaining("tbx-dca") })
    })
  })
}
