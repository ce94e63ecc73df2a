import { ProjectSettings } from "@readback/domain"
import type { ScoreKey } from "@readback/store"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { jsonLines, judgeNext, openInstallation, type TestInstallation, type TestProject } from "../testing/index.ts"
import { releaseGlossary } from "../testing/release-glossary.ts"
import { findCarryOver } from "./find-carry-over.ts"
import { finishScoring } from "./report-scoring.ts"
import { scoreRange } from "./score-range.ts"
import { scoringRanges, takeScoring } from "./take-scoring.ts"

const head = "conceptId,lang,term,termType,status\n"
const cas = "cas,en,close air support,fullForm,preferred\ncas,en,CAS,acronym,admitted\n"
const first = `${head}${cas}uav,en,drone,variant,forbidden\nuav,en,unmanned aircraft,fullForm,preferred\n`
const second = `${head}${cas}uav,en,drone,variant,admitted\nuav,en,unmanned aircraft,fullForm,preferred\n`
const words = ["close air support", "CAS", "a drone", "drones", "the unmanned aircraft", "a report", "nothing"]

for (const database of testDatabases()) {
  describe(`going on to another release on ${database.name}`, () => {
    let installation: TestInstallation
    let system: Context
    let project: TestProject
    beforeAll(async () => {
      installation = await openInstallation(database)
      system = installation.contextOf({ kind: "system", name: "test" })
    })
    afterAll(() => installation.close())

    /** What is stored under a release, by text. */
    const scoresUnder = async (key: ScoreKey) => {
      const { db, tables } = installation.store.read
      const rows = await db.select().from(tables.adherence)
      return new Map(
        rows.filter((row) => row.releaseId === key.releaseId).map((row) => [row.subjectId, JSON.stringify(row.result)]),
      )
    }
    const work = async () => {
      const taken = await takeScoring(system)
      if (taken === undefined) throw new Error("Nothing waits")
      const from = await findCarryOver(system, taken.key)
      let done = 0
      for await (const range of scoringRanges(system, taken.key.projectId, 4))
        for await (const count of scoreRange(system, taken.key, range, from)) {
          done += count
        }
      await finishScoring(system, taken, { ...taken.progress, done })
      return { key: taken.key, from, done }
    }

    test("scores of texts that cannot have changed are taken over, the others are made anew, and all are as if made anew", async () => {
      const author = await installation.person("admin")
      const file = { name: "Carry", classification: "UNCLASSIFIED" }
      const { glossaryId } = await releaseGlossary(author, { ...file, text: first })
      const settings = ProjectSettings.parse({ overlap: 1 })
      project = await installation.project({ settings, glossaryId, followsNewest: true })
      const rows = words.flatMap((word, at) =>
        words.map((other, nth) => ({
          prompt: [{ role: "user", content: `Question ${at} ${nth} about ${nth === 0 ? word : "it"}` }],
          responses: [{ text: `This is ${word}.` }, { text: `That is ${other}, no. ${nth}.` }],
        })),
      )
      await project.import(jsonLines(rows))
      await judgeNext(await project.member("labeler"), project.id, "=", { of: "This is", text: "A drone, rewritten." })
      const { db, tables } = installation.store.read
      const texts = (await db.select().from(tables.response)).length + 1

      await releaseGlossary(author, { ...file, text: second })
      const { key, from, done } = await work()
      expect(from?.phrases.toSorted()).toEqual(["drone", "drones", "unmanned aircraft"])
      expect(done).toBe(texts)
      const carried = await scoresUnder(key)
      expect(carried.size).toBe(texts)

      // The same once more, under a profile without any scores: nothing can be taken over.
      const anew = { ...key, profile: "army-letter" }
      for await (const range of scoringRanges(system, key.projectId))
        for await (const count of scoreRange(system, anew, range)) expect(count).toBeGreaterThan(0)
      const all = (await db.select().from(tables.adherence)).filter((row) => row.releaseId === key.releaseId)
      const fresh = new Map(
        all.filter((row) => row.profile === "army-letter").map((row) => [row.subjectId, JSON.stringify(row.result)]),
      )
      expect(fresh.size).toBe(texts)
      for (const [id, result] of carried) expect(fresh.get(id)).toBe(result)
      expect(await findCarryOver(system, { ...key, engine: "another" })).toBeUndefined()
    })
  })
}
