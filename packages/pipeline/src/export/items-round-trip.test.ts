import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import {
  claimTask,
  jsonLines,
  judgeNext,
  openInstallation,
  type TestInstallation,
  type TestProject,
} from "../testing/index.ts"
import { submitJudgment } from "../label/submit-judgment.ts"
import { exportTarget } from "./export-target.ts"

type Row = Readonly<Record<string, unknown>>

const say = (role: string, content: string) => ({ role, content })
const texts = (...all: readonly string[]) => all.map((text, at) => ({ id: `r${at}`, text, model: `model-${at}` }))

/** Prompts of every kind that our own format can hold without images. */
const sets = [
  { prompt: [say("user", "Plain?")], responses: [{ text: "Nobody knows who" }, { text: "wrote either." }] },
  {
    id: "kept",
    prompt: [say("system", "Be brief."), say("user", "Q"), say("assistant", "A"), say("user", "And?\n\u{1F600} ")],
    responses: texts(" One, with space around\n", "Two"),
    domain: "fires",
    language: "english",
    marking: "UNCLASSIFIED",
    groupId: "report 7",
  },
  { prompt: [say("user", "Three of them")], responses: texts("First", "Second", "Third"), domain: "logistics" },
]

for (const database of testDatabases()) {
  describe(`tasks that are exported and imported again on ${database.name}`, () => {
    let installation: TestInstallation
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    const itemsOf = async (project: TestProject): Promise<readonly Row[]> => {
      const { lines } = await exportTarget(project.admin, { projectId: project.id, target: "items" })
      const rows: Row[] = []
      for await (const line of lines) rows.push(JSON.parse(line) as Row)
      return rows
    }

    /** Every prompt of a project with what is known of it and its responses, in no order. */
    const materialOf = async (project: TestProject): Promise<readonly unknown[]> => {
      const { db, tables } = installation.store.read
      const responses = await db.select().from(tables.response)
      return (await db.select().from(tables.prompt))
        .filter(({ projectId }) => projectId === project.id)
        .map(({ id, messages, domain, language, marking, groupId }) => ({
          prompt: { messages, domain, language, marking, groupId },
          responses: responses
            .filter(({ promptId }) => promptId === id)
            .map(({ text, model }) => ({ text, model }))
            .toSorted((one, other) => (one.text < other.text ? -1 : 1)),
        }))
        .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
    }

    test.each([
      ["all-pairs", 5],
      ["together", 3],
    ] as const)("are the same prompts, responses and comparisons (%s)", async (pairing, comparisons) => {
      const settings = { overlap: 1, pairing }
      const project = await installation.project({ settings })
      await project.import(jsonLines(sets))
      const labeler = await project.member("labeler")
      for (let at = 0; at < comparisons; at += 1) {
        const { assignmentId, token, responses } = await claimTask(labeler, project.id)
        const [one, ...others] = responses.map(({ id }) => id)
        const verdict =
          others.length > 1
            ? { outcome: "ranking" as const, ranking: [[one ?? ""], others] }
            : { outcome: "both_bad" as const }
        const judgmentId = labeler.newId()
        await submitJudgment(labeler, { judgmentId, assignmentId, token, verdict, activeMs: 1 } as never)
      }
      const rows = await itemsOf(project)
      expect(rows).toHaveLength(comparisons)

      const fresh = await installation.project({ settings })
      const report = await fresh.import(jsonLines(rows))
      expect(report).toMatchObject({ kind: "done", counts: { prompts: sets.length, comparisons } })
      expect(await materialOf(fresh)).toEqual(await materialOf(project))
    })

    test("hold what may be exported: nothing hidden, nothing without a judgment that counts", async () => {
      const project = await installation.project({ settings: { overlap: 1, pairing: "together" } })
      await project.import(jsonLines(sets.slice(0, 2)))
      expect(await itemsOf(project)).toEqual([])
      await judgeNext(await project.member("labeler"), project.id, "=")
      const [row] = await itemsOf(project)
      expect(await itemsOf(project)).toHaveLength(1)
      await installation.store.write((tx) => tx.db.update(tx.tables.comparison).set({ isHidden: true }))
      expect(row).toMatchObject({ prompt_id: expect.any(String), has_images: false })
      expect(await itemsOf(project)).toEqual([])
    })
  })
}
