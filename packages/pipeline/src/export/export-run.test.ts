import { createHash } from "node:crypto"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { exportAll, jsonLines, judgeNext, openInstallation, promptSets } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { exportTarget } from "./export-target.ts"
import { listExports } from "./list-exports.ts"
import { previewExport } from "./preview-export.ts"

const VERDICTS = ["1Answer 0", "=", "x", "2Answer 1", "3Answer 0"]

for (const database of testDatabases()) {
  describe(`an export on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let ann: Context
    beforeAll(async () => {
      installation = await openInstallation(database)
    })
    afterAll(() => installation.close())
    beforeEach(async () => {
      project = await installation.project({
        name: `  Ärger & Co. ${installation.now().getTime()}  `,
        settings: { overlap: 1 },
      })
      installation.advance(1_000)
      await project.import(jsonLines(promptSets(VERDICTS.length + 1)))
      ann = await project.member("labeler")
    })
    const judgeAll = async () => {
      for (const short of VERDICTS) await judgeNext(ann, project.id, short, { of: "Answer 1", text: `Better ${short}` })
    }
    const runs = () => listExports(project.admin, { projectId: project.id })

    test("of a project without judgments holds no rows", async () => {
      expect((await exportAll(project.admin, project.id)).text).toBe("")
      const empty = createHash("sha256").digest("hex")
      expect(await runs()).toMatchObject([{ state: "done", counts: { rows: 0, "rewrite-rows": 0 }, sha256: empty }])
    })

    test("is recorded with its counts and the hash of its file", async () => {
      await judgeAll()
      const { text, rows } = await exportAll(project.admin, project.id)
      const counts = { rows: 9, "rewrite-rows": 6, tie: 1, "both-unacceptable": 1 }
      expect(rows).toHaveLength(9)
      const sha256 = createHash("sha256").update(text).digest("hex")
      expect(await runs()).toMatchObject([{ state: "done", target: "trl_preference", counts, sha256 }])
    })

    test("is what the preview says", async () => {
      await judgeAll()
      const preview = await previewExport(project.admin, { projectId: project.id, target: "trl_preference" })
      const { rows } = await exportAll(project.admin, project.id)
      expect((await runs())[0]?.counts).toEqual(preview.counts)
      expect(preview.rows).toEqual(rows.slice(0, 3))
    })

    test("made again is the same to the byte", async () => {
      await judgeAll()
      const first = await exportAll(project.admin, project.id)
      installation.advance(60_000)
      const again = await exportAll(project.admin, project.id)
      expect(again.text).toBe(first.text)
      const ids = first.rows.map((row) => JSON.stringify(row.metadata["comparison_id"]))
      expect(ids).toEqual(ids.toSorted())
    })

    test("holds no judgment made after it began", async () => {
      await judgeAll()
      const { lines } = await exportTarget(project.admin, { projectId: project.id, target: "trl_preference" })
      installation.advance(1)
      await judgeNext(ann, project.id, "3Answer 0")
      const before = []
      for await (const line of lines) before.push(line)
      const after = await exportAll(project.admin, project.id)
      expect(after.rows.length - before.length).toBe(1)
      expect(after.text.startsWith(before.join(""))).toBe(true)
    })

    test("that nobody reads to its end is recorded as failed, without a hash", async () => {
      await judgeAll()
      const { lines } = await exportTarget(project.admin, { projectId: project.id, target: "trl_preference" })
      for await (const _line of lines) break
      expect(await runs()).toMatchObject([{ state: "failed", sha256: null, counts: { rows: 1 } }])
    })

    test("has a file name that every system takes", async () => {
      const { fileName, lines } = await exportTarget(project.admin, { projectId: project.id, target: "trl_preference" })
      expect(fileName).toMatch(/^rger-co-\d+-trl_preference\.jsonl$/)
      await lines.return(undefined)
    })
  })
}
