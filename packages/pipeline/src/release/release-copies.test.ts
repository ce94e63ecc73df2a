import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DataReleaseRecipe } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet"
import { compressors } from "hyparquet-compressors"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { jsonLines, judgeNext, openInstallation, promptSets } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { countChanges } from "./count-changes.ts"
import { createDataRelease } from "./create-data-release.ts"
import { findDataReleaseFile } from "./find-data-release-file.ts"
import { makeDataRelease } from "./make-data-release.ts"
import { previewDataRelease } from "./preview-data-release.ts"
import { readDataRelease } from "./read-data-release.ts"
import { releaseDirectory } from "./release-directory.ts"
import { takeDataRelease } from "./take-data-release.ts"
import { type Withdrawn, withdrawalPatch } from "./withdrawal-patch.ts"

const VERDICTS = ["1Answer 0", "=", "x", "2Answer 1", "3Answer 0", "2Answer 0"]
const whole = { train: 100, validation: 0, test: 0, seed: "1" }

for (const database of testDatabases()) {
  describe(`what is done with releases on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let ann: Context
    let data: string
    let judgmentIds: string[]
    beforeAll(async () => {
      installation = await openInstallation(database)
      data = mkdtempSync(join(tmpdir(), "readback-releases-"))
    })
    afterAll(async () => {
      await installation.close()
      rmSync(data, { recursive: true })
    })
    beforeEach(async () => {
      project = await installation.project({ settings: { overlap: 2 } })
      await project.import(jsonLines(promptSets(VERDICTS.length)))
      ann = await project.member("labeler")
      judgmentIds = []
      for (const short of VERDICTS) {
        const rewrite = short === "x" ? { of: "Answer 1", text: "Better, all in all." } : undefined
        judgmentIds.push((await judgeNext(ann, project.id, short, rewrite)).judgmentId)
      }
    })
    const recipeOf = (more: Readonly<Record<string, unknown>>) =>
      DataReleaseRecipe.parse({ name: "Copy", targets: [{ target: "trl_preference" }], splits: whole, ...more })
    const released = async (more: Readonly<Record<string, unknown>> = {}) => {
      const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, recipe: recipeOf(more) })
      const taken = await takeDataRelease(project.admin)
      if (taken === undefined) throw new Error("nothing waits")
      await makeDataRelease(project.admin, taken, data, new AbortController().signal)
      return readDataRelease(project.admin, { releaseId })
    }
    const linesOf = (releaseId: string, file: string) =>
      readFileSync(join(releaseDirectory(data, releaseId), file), "utf8")
        .trim()
        .split("\n")

    test("Parquet holds the rows of JSON Lines, lists of messages and all", async () => {
      const formats = ["jsonl", "parquet"]
      const targets = [
        "trl_preference",
        "trl_reward",
        "trl_kto",
        "trl_sft",
        "trl_prompts",
        "verl_rm",
        "verl_rl",
        "judgements",
        "items",
        "edits",
      ]
      const release = await released({ targets: targets.map((target) => ({ target, formats })) })
      expect(release.reason).toBeNull()
      for (const target of targets) {
        const file = await asyncBufferFromFile(join(releaseDirectory(data, release.id), `${target}.parquet`))
        const rows = await parquetReadObjects({ file, compressors })
        const lines = linesOf(release.id, `${target}.jsonl`).map((line) => JSON.parse(line) as unknown)
        expect([target, rows]).toEqual([target, lines])
      }
    })

    test("a preview counts what the release then holds", async () => {
      const targets = [{ target: "trl_reward", options: { margin: "llama2_large" } }, { target: "trl_kto" }]
      const recipe = recipeOf({ targets })
      const preview = await previewDataRelease(project.admin, { projectId: project.id, recipe })
      const { manifest } = await released({ targets })
      expect(preview).toMatchObject({ judged: VERDICTS.length, isExact: true, aboveCeiling: 0 })
      const counted = (manifest as { targets: { counts: unknown }[] }).targets.map(({ counts }) => counts)
      expect(preview.targets.map(({ counts }) => counts)).toEqual(counted)
      const total = (of: readonly number[]) => of.reduce((sum, count) => sum + count, 0)
      expect(total(preview.histograms.margin.counts)).toBe(4)
      expect(total(preview.histograms.judgments.counts)).toBe(VERDICTS.length)
    })

    test("a difference names rows that came, went, changed or turned round", async () => {
      const first = await released()
      installation.advance(1_000)
      const ben = await project.member("labeler")
      for (let n = 0; n < VERDICTS.length; n++) {
        await judgeNext(ben, project.id, ({ responses }) => `${n === 0 ? 3 : 1}${responses[1]?.text ?? ""}`)
      }
      const second = await released()
      const { targets, first: shown } = await countChanges(project.admin, { from: first.id, to: second.id }, data)
      const same = await countChanges(project.admin, { from: first.id, to: first.id }, data)
      expect(same.first).toEqual([])
      const rows = (id: string) =>
        new Map(linesOf(id, "trl_preference.jsonl").map((line) => [(JSON.parse(line) as { id: string }).id, line]))
      const [before, after] = [rows(first.id), rows(second.id)]
      const { added, removed, flipped, changed } = targets[0]?.counts ?? {
        added: 0,
        removed: 0,
        flipped: 0,
        changed: 0,
      }
      expect(added - removed).toBe(after.size - before.size)
      expect(flipped + changed).toBe([...before].filter(([id, line]) => after.has(id) && after.get(id) !== line).length)
      expect(shown).toHaveLength(added + removed + flipped + changed)
      const other = await installation.project()
      await expect(countChanges(other.admin, { from: first.id, to: crypto.randomUUID() }, data)).rejects.toMatchObject({
        code: "not_found",
      })
    })

    test("a patch lists the rows that rest on what is withdrawn", async () => {
      const release = await released({ targets: [{ target: "trl_preference" }, { target: "judgements" }] })
      const patch = async (what: Partial<Withdrawn>) => {
        const none = { labelers: [], judgmentIds: [], promptIds: [] }
        const rows = await withdrawalPatch(project.admin, { releaseId: release.id, ...none, ...what }, data)
        const found: string[] = []
        for await (const { file, id } of rows) found.push(`${file} ${id}`)
        return found
      }
      const all = ["trl_preference.jsonl", "judgements.jsonl"].flatMap((file) =>
        linesOf(release.id, file).map((line) => `${file} ${(JSON.parse(line) as { id: string }).id}`),
      )
      const labeler = (JSON.parse(linesOf(release.id, "judgements.jsonl")[0] ?? "") as { labeler: string }).labeler
      expect(await patch({ labelers: [labeler] })).toEqual(all)
      const one = await patch({ judgmentIds: [judgmentIds[0] ?? ""] })
      expect(one).toHaveLength(2)
      expect(one[1]).toBe(`judgements.jsonl ${judgmentIds[0]}`)
      await expect(patch({})).rejects.toMatchObject({ code: "invalid" })
    })

    test("a patch takes an edit with its judgment, and a task with its prompt only", async () => {
      const release = await released({ targets: [{ target: "items" }, { target: "edits" }] })
      const [edit] = linesOf(release.id, "edits.jsonl").map((line) => JSON.parse(line) as Record<string, string>)
      const found = async (what: Partial<Withdrawn>) => {
        const none = { labelers: [], judgmentIds: [], promptIds: [] }
        const rows = await withdrawalPatch(project.admin, { releaseId: release.id, ...none, ...what }, data)
        const named: string[] = []
        for await (const { file, id } of rows) named.push(`${file} ${id}`)
        return named
      }
      const lines = [`edits.jsonl ${edit?.["id"]}`]
      expect(await found({ judgmentIds: [edit?.["judgment_id"] ?? ""] })).toEqual(lines)
      expect(await found({ labelers: [edit?.["labeler"] ?? ""] })).toEqual(lines)
      expect(await found({ promptIds: [edit?.["prompt_id"] ?? ""] })).toEqual([
        `items.jsonl ${edit?.["task_id"]}`,
        ...lines,
      ])
    })

    test("a file is handed out to whoever may export, and to nobody else", async () => {
      const release = await released()
      const input = { releaseId: release.id, file: "manifest.json" }
      expect((await findDataReleaseFile(project.admin, input, data)).file.sha256).toMatch(/^[0-9a-f]{64}$/)
      await expect(findDataReleaseFile(ann, input, data)).rejects.toMatchObject({ code: "forbidden" })
      await expect(findDataReleaseFile(project.admin, { ...input, file: "../x" }, data)).rejects.toMatchObject({
        code: "not_found",
      })
    })
  })
}
