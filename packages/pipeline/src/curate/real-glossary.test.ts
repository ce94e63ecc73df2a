import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { openInstallation, sharedData, sharedDataMissing } from "../testing/index.ts"
import type { TestInstallation } from "../testing/index.ts"
import { importGlossary } from "./import-glossary.ts"

for (const database of testDatabases()) {
  const name = `a real glossary on ${database.name}`
  describe.skipIf(sharedDataMissing !== undefined)(
    `${name}${sharedDataMissing ? ` (${sharedDataMissing})` : ""}`,
    () => {
      let installation: TestInstallation
      let linguist: Context
      beforeAll(async () => {
        installation = await openInstallation(database)
        linguist = await installation.person("linguist")
      })
      afterAll(() => installation.close())

      test(
        "the JP 1-02 acronyms become concepts, and adding them again changes nothing",
        { timeout: 120_000 },
        async () => {
          const input = {
            name: "JP 1-02 acronyms",
            fileName: "dod-jp1-02-acronyms.csv",
            classification: "UNCLASSIFIED",
            language: "en",
            content: sharedData("glossary/dod-jp1-02-acronyms.csv"),
            onDefect: "keep-good",
          } as const
          const report = await importGlossary(linguist, input)
          expect(report).toMatchObject({ kind: "imported", releaseNumber: 1 })
          expect(report.counts).toMatchObject({ rows: 6_863, concepts: 8_424, terms: 16_931, skipped: 0, errors: 0 })
          expect(report.counts.warnings).toBe(report.issues.length)
          expect(await importGlossary(linguist, input)).toMatchObject({ kind: "unchanged", releaseNumber: 1 })
        },
      )
    },
  )
}
