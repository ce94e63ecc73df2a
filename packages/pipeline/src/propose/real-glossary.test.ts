import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { bytesOf, openInstallation, releaseGlossary, sharedData, sharedDataMissing } from "../testing/index.ts"
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
            onDefect: "keep-good",
            policy: "by-id",
            removeMissing: false,
            isDryRun: false,
          } as const
          const text = sharedData("glossary/dod-jp1-02-acronyms.csv")
          const report = await importGlossary(linguist, { ...input, content: bytesOf(text) })
          expect(report).toMatchObject({ kind: "proposed", layout: "acronym-list" })
          expect(report.counts).toMatchObject({ added: 8_424, changed: 0, removed: 0, newErrors: 0 })
          expect(report.counts).toMatchObject({ rows: 6_863, concepts: 8_424, terms: 16_931, skipped: 0, errors: 0 })
          expect(report.counts.warnings).toBe(report.issues.length)
          const released = "JP 1-02, released"
          const { number } = await releaseGlossary(linguist, { ...input, name: released, text })
          expect(number).toBe(1)
          expect(await importGlossary(linguist, { ...input, name: released, content: bytesOf(text) })).toMatchObject({
            kind: "unchanged",
            counts: { unchanged: 8_424 },
          })
        },
      )
    },
  )
}
