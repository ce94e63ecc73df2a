import { assess, compile, ENGINE_VERSION, profileNamed } from "@readback/glossary"
import { findRelease } from "@readback/store"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { exportAll, importSmallGlossary, jsonLines, judgeNext, openInstallation } from "../testing/index.ts"
import type { TestInstallation } from "../testing/index.ts"
import { storedRelease } from "./stored-release.ts"

const prompt = [
  { role: "system", content: "Use bombing support." },
  { role: "user", content: "What is close air support?" },
]
const responses = [
  { text: "Close air support at 1430 hours.", model: "m1" },
  { text: "Bombing support on 3/4/2026.", model: "m2" },
]

for (const database of testDatabases()) {
  describe(`stored scores on ${database.name}`, () => {
    let installation: TestInstallation
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    test("of a response, a rewrite and an exported row come from the same prompt, profile, release and engine", async () => {
      const admin = await installation.person("admin")
      const glossaryId = (await importSmallGlossary(admin, "Same inputs")) as never
      const project = await installation.project({ glossaryId, profile: "plain", settings: { overlap: 1 } })
      await project.import(jsonLines([{ prompt, responses, marking: "UNCLASSIFIED" }]))
      const rewrite = { of: "Bombing", text: "Close air support is air attack at 14:30." }
      await judgeNext(await project.member("labeler"), project.id, "2Close", rewrite)
      const { rows } = await exportAll(project.admin, project.id)

      const { db, tables } = installation.store.read
      const stored = await db.select().from(tables.adherence)
      expect(stored.map(({ subjectKind }) => subjectKind).toSorted()).toEqual(["response", "response", "rewrite"])
      const release = await findRelease(installation.store.read, stored[0]?.releaseId ?? "")
      if (release === undefined) throw new Error("The release is gone")
      const matcher = compile(storedRelease(release), profileNamed("plain"))
      const scoreOf = (text: string) => assess(matcher, text, { prompt: "What is close air support?" }).adherence
      const texts = [...responses.map(({ text }) => text), rewrite.text]
      expect(new Set(stored.map(({ result }) => JSON.stringify(result)))).toEqual(
        new Set(texts.map((text) => JSON.stringify(scoreOf(text)))),
      )
      for (const row of stored) expect(row).toMatchObject({ profile: "plain", engine: ENGINE_VERSION })

      const figures = rows.flatMap(({ chosen, rejected, metadata }) => {
        const adherence = metadata["adherence"] as Record<"chosen" | "rejected", { score: number }>
        return [
          [chosen[0]?.content ?? "", adherence.chosen.score],
          [rejected[0]?.content ?? "", adherence.rejected.score],
        ] as const
      })
      expect(figures).toHaveLength(4)
      for (const [text, score] of figures) {
        const wanted = scoreOf(text)
        expect(score).toBe(wanted.kind === "scored" ? wanted.score : -1)
      }
      expect(rows[0]?.metadata["glossary_release"]).toMatchObject({
        number: 1,
        engine: ENGINE_VERSION,
        profile: "plain",
      })
    })

    test("are not taken under a profile that does not exist", async () => {
      const made = installation.project({ profile: "no-such-profile" })
      await expect(made).rejects.toMatchObject({
        code: "invalid",
        message: expect.stringContaining("Choose one of") as unknown,
      })
    })
  })
}
