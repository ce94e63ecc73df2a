import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DataReleaseRecipe } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Context } from "../context.ts"
import { jsonLines, judgeNext, openInstallation, promptSets } from "../testing/index.ts"
import type { TestInstallation, TestProject } from "../testing/index.ts"
import { cancelDataRelease } from "./cancel-data-release.ts"
import { createDataRelease } from "./create-data-release.ts"
import { listDataReleases } from "./list-data-releases.ts"
import { makeDataRelease } from "./make-data-release.ts"
import { readDataRelease } from "./read-data-release.ts"
import { releaseDirectory } from "./release-directory.ts"
import { resumeDataReleases } from "./resume-data-releases.ts"
import { takeDataRelease } from "./take-data-release.ts"

const VERDICTS = ["1Answer 0", "=", "x", "2Answer 1", "3Answer 0", "2Answer 0"]
const ask = (content: string) => [{ role: "user", content }]
const targets = ["trl_preference", "trl_reward", "trl_kto", "trl_sft", "openai_preference", "judgements"]

for (const database of testDatabases()) {
  describe(`a release of training data on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let ann: Context
    let data: string
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
      for (const short of VERDICTS)
        await judgeNext(
          ann,
          project.id,
          short,
          short === "x" ? { of: "Answer 1", text: "Better, all in all." } : undefined,
        )
    })
    const recipe = (more: Readonly<Record<string, unknown>> = {}) =>
      DataReleaseRecipe.parse({
        name: "First",
        targets: targets.map((target) => ({ target })),
        splits: { train: 100, validation: 0, test: 0, seed: "1" },
        ...more,
      })
    const make = async (signal = new AbortController().signal) => {
      const taken = await takeDataRelease(project.admin)
      if (taken === undefined) throw new Error("nothing waits")
      return makeDataRelease(project.admin, taken, data, signal)
    }
    const released = async (more: Readonly<Record<string, unknown>> = {}) => {
      const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, recipe: recipe(more) })
      await make()
      return readDataRelease(project.admin, { releaseId })
    }
    const contents = (releaseId: string) => {
      const directory = releaseDirectory(data, releaseId)
      return Object.fromEntries(
        readdirSync(directory, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")]),
      )
    }
    const rowsOf = (releaseId: string, file: string) =>
      (contents(releaseId)[file] ?? "")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

    test("holds checked files whose sizes, rows and hashes are what it says", async () => {
      const release = await released()
      expect(release).toMatchObject({
        state: "done",
        reason: null,
        number: 1,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
      const files = contents(release.id)
      for (const { name, bytes, sha256, rows } of release.files) {
        const content = files[name] ?? ""
        expect([name, Buffer.byteLength(content)]).toEqual([name, bytes])
        expect(createHash("sha256").update(content).digest("hex")).toBe(sha256)
        if (rows !== null) expect(content.split("\n").length - 1).toBe(rows)
      }
      expect(release.hash).toBe(
        createHash("sha256")
          .update(files["SHA256SUMS"] ?? "")
          .digest("hex"),
      )
      expect(release.files.map(({ name }) => name)).toContain("trl_kto.meta.jsonl")
      expect(release.manifest).toMatchObject({
        comparisons: VERDICTS.length,
        statistics: { judgments: VERDICTS.length },
      })
      const [row] = rowsOf(release.id, "trl_kto.meta.jsonl")
      expect(row).toMatchObject({ n_judgements: 1, canary: expect.stringContaining("readback-canary") })
      expect(files["trl_preference.jsonl"]).not.toContain(ann.actor.kind === "person" ? ann.actor.id : "nobody")
    })

    test("repeated later is the same to the byte, whatever came after", async () => {
      const first = await released({ splits: { train: 50, validation: 25, test: 25, seed: "s" } })
      installation.advance(1_000)
      const ben = await project.member("labeler")
      await judgeNext(ben, project.id, "3Answer 1")
      await project.import(jsonLines([{ prompt: ask("New?"), responses: [{ text: "Yes" }, { text: "No" }] }]))
      const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, repeatOf: first.id })
      await make()
      const again = await readDataRelease(project.admin, { releaseId })
      expect(contents(again.id)).toEqual(contents(first.id))
      expect([again.hash, again.number]).toEqual([first.hash, 2])
      const other = await released({ splits: { train: 50, validation: 25, test: 25, seed: "s" } })
      expect(other.hash).not.toBe(first.hash)
    })

    test("numbers the lines of each part from 1, in the file that says what they are", async () => {
      const words = ["Mark the landing zone", "Withdraw to the ridge", "Report losses by noon", "Jam their radio"]
      await project.import(
        jsonLines(
          words.map((word, at) => ({ prompt: ask(word), responses: [{ text: `Do ${at}` }, { text: `Don't ${at}` }] })),
        ),
      )
      for (const _ of words) await judgeNext(ann, project.id, "2Do")
      const both = ["openai_preference", "openai_preference_index"].map((target) => ({ target }))
      const release = await released({ targets: both, splits: { train: 34, validation: 33, test: 33, seed: "2" } })
      expect(release).toMatchObject({ state: "done", reason: null })
      const parts = release.files.filter(({ name }) => name.includes(".index."))
      expect(parts.length).toBeGreaterThan(1)
      for (const { name } of parts) {
        const lines = rowsOf(release.id, name).map(({ line }) => line)
        expect(lines).toEqual(lines.map((_, at) => at + 1))
      }
    })

    test("that was cut off is made again from the start", async () => {
      const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, recipe: recipe() })
      const stop = new AbortController()
      stop.abort()
      expect(await make(stop.signal)).toBe("stopped")
      expect(await readDataRelease(project.admin, { releaseId })).toMatchObject({ state: "making", files: [] })
      expect(existsSync(releaseDirectory(data, releaseId))).toBe(false)
      expect(await resumeDataReleases(project.admin)).toBe(1)
      // Told while it is at work, it listens between two pages.
      const later = new AbortController()
      setImmediate(() => later.abort())
      expect(await make(later.signal)).toBe("stopped")
      expect(await resumeDataReleases(project.admin)).toBe(1)
      expect(await make()).toBe("done")
      expect(await readDataRelease(project.admin, { releaseId })).toMatchObject({ state: "done" })
    })

    test("keeps near-duplicates together, and every prompt in one part", async () => {
      const words =
        "the convoy crosses the bridge at dawn while engineers watch the far bank for smoke and signals".split(" ")
      const text = (n: number) => `${words.join(" ")} ${words.toReversed().join(" ")} item ${n}`
      await project.import(
        jsonLines(
          Array.from({ length: 12 }, (_, n) => ({
            prompt: ask(text(n)),
            responses: [{ text: "Answer 0" }, { text: "Answer 1" }],
          })),
        ),
      )
      for (let n = 0; n < 12; n++) await judgeNext(ann, project.id, "1Answer 0")
      const release = await released({
        targets: [{ target: "trl_prompts" }],
        splits: { train: 34, validation: 33, test: 33, seed: "2" },
      })
      const parts = ["train", "validation", "test"].filter((part) =>
        rowsOf(release.id, `trl_prompts.${part}.jsonl`).some(({ prompt }) => JSON.stringify(prompt).includes("convoy")),
      )
      expect(parts).toHaveLength(1)
      expect(
        release.files.reduce((sum, { name, rows }) => sum + (/prompts\.\w+\.jsonl/.test(name) ? (rows ?? 0) : 0), 0),
      ).toBe(18)
      expect(release.manifest).toMatchObject({ splits: { prompts: 18 } })
    })

    test("leaves out what its filters say, and counts it", async () => {
      const release = await released({ targets: [{ target: "trl_preference" }], filters: { minJudgments: 2 } })
      expect(release).toMatchObject({ state: "refused", reason: expect.stringContaining("No row is left") })
      const ben = await project.member("labeler")
      await judgeNext(ben, project.id, "1Answer 1")
      const one = await released({ targets: [{ target: "judgements" }], filters: { minJudgments: 2 } })
      expect(one.counts).toMatchObject({ rows: 2, "few-judgments": VERDICTS.length - 1 })
      const agreed = await released({ targets: [{ target: "judgements" }], filters: { minAgreement: 0.8 } })
      expect(agreed.counts).toMatchObject({ rows: VERDICTS.length - 1, "low-agreement": 1 })
    })

    test("weighs labelers by the one-coin model where asked", async () => {
      const ben = await project.member("labeler")
      for (let n = 0; n < VERDICTS.length; n++) await judgeNext(ben, project.id, VERDICTS[n] ?? "")
      const release = await released({ aggregation: "one_coin", targets: [{ target: "trl_preference" }] })
      expect(release.state).toBe("done")
      const rows = rowsOf(release.id, "trl_preference.jsonl")
      expect(rows.length).toBeGreaterThanOrEqual(4)
      for (const { metadata } of rows) {
        const { is_rewrite: isRewrite, label_prob: probability } = metadata as {
          is_rewrite: boolean
          label_prob: number
        }
        if (!isRewrite) expect(probability).toBeGreaterThan(0.5)
      }
    })

    test("is refused whole where a row is marked above its ceiling", async () => {
      const secret = await installation.project({ classification: "CUI", settings: { overlap: 1 } })
      await secret.import(
        jsonLines([{ prompt: ask("Q"), responses: [{ text: "Answer 0" }, { text: "Answer 1" }], marking: "CUI" }]),
      )
      const cleared = await secret.member("labeler", { clearance: "CUI" })
      await judgeNext(cleared, secret.id, "1Answer 0")
      project = secret
      const blocked = await released({ markingCeiling: "UNCLASSIFIED" })
      expect(blocked).toMatchObject({
        state: "refused",
        reason: expect.stringMatching(/^1 comparison is marked above/),
        files: [],
      })
      expect((await released()).state).toBe("done")
    })

    test("can be cancelled until it is done, and not after", async () => {
      const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, recipe: recipe() })
      await cancelDataRelease(project.admin, { releaseId })
      expect(await takeDataRelease(project.admin)).toBeUndefined()
      await expect(cancelDataRelease(project.admin, { releaseId })).rejects.toMatchObject({ code: "conflict" })
      expect(await listDataReleases(project.admin, { projectId: project.id })).toMatchObject([{ state: "cancelled" }])
    })

    test.each([
      [{ targets: [{ target: "nothing" }] }, "not_found"],
      [{ targets: [{ target: "openrlhf", formats: ["parquet"] }] }, "invalid"],
      [{ filters: { until: "2099-01-01T00:00:00.000Z" } }, "invalid"],
      [{ markingCeiling: "SECRET" }, "invalid"],
      [{ filters: { minAdherence: 0.5 } }, "invalid"],
    ])("%j is refused as %s", async (more, code) => {
      const input = { projectId: project.id, recipe: recipe(more) }
      await expect(createDataRelease(project.admin, input)).rejects.toMatchObject({ code })
      await expect(createDataRelease(ann, { ...input, recipe: recipe() })).rejects.toMatchObject({ code: "forbidden" })
    })
  })
}
