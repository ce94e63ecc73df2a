import { ProjectSettings } from "@readback/domain"
import { ENGINE_VERSION } from "@readback/glossary"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { importPrompts } from "../import/import-prompts.ts"
import { configureProject } from "../projects/configure-project.ts"
import { importSmallGlossary, jsonLines, judgeNext, openInstallation, promptSets } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { cancelScoring } from "./cancel-scoring.ts"
import { readScoring } from "./read-scoring.ts"
import { finishScoring, putBackScoring, reportScoring } from "./report-scoring.ts"
import { resumeScoring } from "./resume-scoring.ts"
import { scoreRange } from "./score-range.ts"
import { startScoring } from "./start-scoring.ts"
import { scoringRanges, takeScoring } from "./take-scoring.ts"

const settings = ProjectSettings.parse({ overlap: 1 })
const PROMPTS = 7
const TEXTS = 2 * PROMPTS + 1

for (const database of testDatabases()) {
  describe(`scoring stored texts anew on ${database.name}`, () => {
    let installation: TestInstallation
    let system: Context
    let project: TestProject
    let glossaryId: string
    beforeAll(async () => {
      installation = await openInstallation(database)
      system = installation.contextOf({ kind: "system", name: "test" })
      glossaryId = await importSmallGlossary(await installation.person("admin"), "Scoring")
    })
    afterAll(() => installation.close())

    beforeEach(async () => {
      project = await installation.project({ settings })
      await project.import(jsonLines(promptSets(PROMPTS)))
      await judgeNext(await project.member("labeler"), project.id, "=", { of: "Answer 0", text: "Rewritten" })
    })

    const configure = (profile: string, glossary: string | null = glossaryId) =>
      configureProject(project.admin, {
        projectId: project.id,
        name: `Project ${project.id}`,
        description: "",
        glossaryId: glossary,
        profile,
        settings,
      })
    const scores = async () => {
      const { db, tables } = installation.store.read
      return (await db.select({ id: tables.adherence.subjectId }).from(tables.adherence)).length
    }
    /** Works like a server's worker: takes what waits and scores it to its end, or to `stopAfter` pages. */
    const work = async (stopAfter = Infinity) => {
      const taken = await takeScoring(system)
      if (taken === undefined) return undefined
      let done = 0
      let pages = 0
      for await (const range of scoringRanges(system, taken.key.projectId, 3))
        for await (const count of scoreRange(system, taken.key, range)) {
          done += count
          pages += 1
          if (pages >= stopAfter) return { ...taken, done }
        }
      const progress = { ...taken.progress, done: taken.progress.done + done }
      await finishScoring(system, taken, progress)
      return { ...taken, done }
    }
    const state = () => readScoring(project.admin, { projectId: project.id })

    test("pinning a release scores every response and rewrite, and another profile puts rows beside them", async () => {
      const before = await scores()
      await configure("default")
      expect(await state()).toMatchObject({ state: "waiting", progress: { done: 0, total: TEXTS } })
      expect(await work()).toMatchObject({ done: TEXTS, key: { profile: "default", engine: ENGINE_VERSION } })
      expect(await scores()).toBe(before + TEXTS)
      await configure("nato")
      expect(await work()).toMatchObject({ done: TEXTS, key: { profile: "nato" } })
      expect(await scores()).toBe(before + 2 * TEXTS)
      expect(await state()).toMatchObject({ state: "done", progress: { done: TEXTS, total: TEXTS }, error: null })
    })

    test("nothing is scored twice: going back to a profile, saving again, or after a stop half way", async () => {
      await configure("default")
      const half = await work(2)
      expect(half?.done).toBeGreaterThan(0)
      expect(half?.done).toBeLessThan(TEXTS)
      expect(await resumeScoring(system)).toBe(1)
      expect((await work())?.done).toBe(TEXTS - (half?.done ?? 0))
      await configure("nato")
      await work()
      await configure("default")
      expect(await work()).toBeUndefined()
      expect(await resumeScoring(system)).toBe(0)
    })

    test("a change while scoring runs ends it, and scoring on the new basis waits", async () => {
      await configure("default")
      const taken = await takeScoring(system)
      await configure("nato")
      const progress = { done: 1, total: 2, perSecond: 1 }
      expect(await reportScoring(system, taken?.jobId ?? "", progress)).toBe(false)
      expect(await work()).toMatchObject({ key: { profile: "nato" } })
    })

    test("what was cancelled stays so, until somebody wants it", async () => {
      const engineer = await project.member("engineer")
      await configure("default")
      await cancelScoring(engineer, { projectId: project.id })
      expect(await state()).toMatchObject({ state: "cancelled" })
      expect(await resumeScoring(system)).toBe(0)
      expect(await work()).toBeUndefined()
      expect(await startScoring(engineer, { projectId: project.id })).toEqual({ isStarted: true })
      expect((await work())?.done).toBe(TEXTS)
      expect(await startScoring(engineer, { projectId: project.id })).toEqual({ isStarted: false })
    })

    test("what a stopping server puts back, another takes", async () => {
      await configure("default")
      await putBackScoring(system, (await takeScoring(system))?.jobId ?? "")
      expect((await work())?.done).toBe(TEXTS)
    })

    test("a failure says what to do", async () => {
      await configure("default")
      const taken = await takeScoring(system)
      if (taken === undefined) throw new Error("Nothing waits")
      await finishScoring(system, taken, taken.progress, "The disk is full.")
      expect(await state()).toMatchObject({
        state: "failed",
        error: "The disk is full. What is scored stays. Score the rest again.",
      })
    })

    test("only lead, engineer and administrator see and change it", async () => {
      for (const role of ["labeler", "reviewer", "linguist"] as const) {
        const member = await project.member(role)
        for (const verb of [readScoring, cancelScoring, startScoring])
          await expect(verb(member, { projectId: project.id })).rejects.toMatchObject({ code: "forbidden" })
      }
    })

    test("texts imported while the basis changed are scored on the new one", async () => {
      await configure("default")
      await work()
      let isFirst = true
      const file = jsonLines(promptSets(PROMPTS + 3))
      const slow = {
        name: "slow.jsonl",
        open: async function* () {
          // The file is read twice; the lead saves before the second time.
          if (!isFirst) await configure("nato")
          isFirst = false
          yield file
        },
      }
      await importPrompts(project.admin, { projectId: project.id, file: slow, onDefect: "keep-good" })
      expect((await work())?.done).toBe(TEXTS + 6)
    })
  })
}
