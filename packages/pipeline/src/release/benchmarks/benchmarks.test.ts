import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DataReleaseRecipe } from "@readback/domain"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { jsonLines, judgeNext, openInstallation } from "../../testing/index.ts"
import type { TestInstallation, TestProject } from "../../testing/index.ts"
import { createDataRelease } from "../create-data-release.ts"
import { makeDataRelease } from "../make-data-release.ts"
import { previewDataRelease } from "../preview-data-release.ts"
import { readDataRelease } from "../read-data-release.ts"
import { releaseDirectory } from "../release-directory.ts"
import { takeDataRelease } from "../take-data-release.ts"
import { addBenchmark } from "./add-benchmark.ts"
import { listBenchmarks } from "./list-benchmarks.ts"
import { removeBenchmark } from "./remove-benchmark.ts"

const long =
  "write a persuasive message to a battalion that has not yet been told where the crossing is and when it opens to traffic".split(
    " ",
  )
const EXACT = "Where is the nearest landing zone north of the river?"
const NEAR = `${long.join(" ")} ${long.toReversed().join(" ")} today`
const UNRELATED = ["Report losses by noon", "How do I jam a radio link?"]
const ask = (content: string) => [{ role: "user", content }]
const system = { role: "system", content: "You answer in the plain style of the corps, in two sentences at most." }

for (const database of testDatabases()) {
  describe(`benchmarks on ${database.name}`, () => {
    let installation: TestInstallation
    let project: TestProject
    let data: string
    beforeAll(async () => {
      installation = await openInstallation(database)
      data = mkdtempSync(join(tmpdir(), "readback-benchmarks-"))
    })
    afterAll(async () => {
      await installation.close()
      rmSync(data, { recursive: true })
    })
    beforeEach(async () => {
      project = await installation.project({ settings: { overlap: 2 } })
      const prompts = [[system, ...ask(EXACT)], ask(NEAR), ...UNRELATED.map(ask)]
      await project.import(
        jsonLines(prompts.map((prompt) => ({ prompt, responses: [{ text: "Answer 0" }, { text: "Answer 1" }] }))),
      )
      const ann = await project.member("labeler")
      for (const _ of prompts) await judgeNext(ann, project.id, "1Answer 0")
    })

    const add = (name: string, content: string | Uint8Array, fileName = "b.txt") => {
      const open = async function* () {
        yield typeof content === "string" ? Buffer.from(content) : content
      }
      return addBenchmark(project.admin, { projectId: project.id, name, file: { name: fileName, open } })
    }
    const recipe = (more: Readonly<Record<string, unknown>> = {}) =>
      DataReleaseRecipe.parse({
        name: "Checked",
        targets: [{ target: "trl_preference" }, { target: "judgements" }],
        splits: { train: 100, validation: 0, test: 0, seed: "1" },
        ...more,
      })
    const make = async (releaseId: string) => {
      const taken = await takeDataRelease(project.admin)
      if (taken === undefined) throw new Error("nothing waits")
      await makeDataRelease(project.admin, taken, data, new AbortController().signal)
      return readDataRelease(project.admin, { releaseId })
    }
    const released = async (more: Readonly<Record<string, unknown>> = {}) => {
      const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, recipe: recipe(more) })
      return make(releaseId)
    }
    const repeated = async (repeatOf: string) => {
      const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, repeatOf })
      return make(releaseId)
    }
    const fileOf = (releaseId: string, name: string) =>
      readFileSync(join(releaseDirectory(data, releaseId), name), "utf8")
    const overlaps = (manifest: unknown) =>
      (manifest as { benchmarks: { name: string; overlap: object }[] }).benchmarks.map(({ name, overlap }) => [
        name,
        overlap,
      ])

    test("leave out what equals a prompt of theirs or nearly does, and the documents say so", async () => {
      await add("Field questions", `${EXACT}\n${NEAR.replace("battalion", "brigade")}\nWho goes there?\n`)
      await add("Other", `What is the tallest mountain?\n${EXACT.toUpperCase()}`)
      const release = await released({ benchmarks: { names: ["Field questions", "Other"] } })
      expect(release).toMatchObject({ state: "done", counts: { rows: 4, "benchmark-overlap": 2 } })
      expect(overlaps(release.manifest)).toEqual([
        ["Field questions", { prompts: 2, comparisons: 2, rows: 0 }],
        ["Other", { prompts: 1, comparisons: 1, rows: 0 }],
      ])
      expect(release.manifest).toMatchObject({
        comparisons: 2,
        leftOut: { "benchmark-overlap": 2 },
        benchmarks: [
          { prompts: 3, policy: "leave-out", threshold: 0.7, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
          {},
        ],
        recipe: { benchmarks: { names: ["Field questions", "Other"], policy: "leave-out" } },
      })
      const rows = fileOf(release.id, "trl_preference.jsonl")
      expect(rows).not.toMatch(/landing zone|battalion/)
      for (const asked of UNRELATED) expect(rows).toContain(asked)
      for (const name of ["README.md", "data_statement.md", "croissant.json"]) {
        const text = fileOf(release.id, name)
        expect([name, text]).toEqual([name, expect.stringMatching(/Field questions.*3/)])
        expect(text).toContain("0.7")
      }
      // A set never leaves its project: its texts are in no file.
      for (const name of readdirSync(releaseDirectory(data, release.id)))
        if (name !== "index") expect(fileOf(release.id, name)).not.toMatch(/brigade|Who goes there/)
    })

    test("are reported where asked, with every row kept", async () => {
      await add("Field questions", `${EXACT}\n${NEAR}`)
      const release = await released({ benchmarks: { names: ["Field questions"], policy: "report" } })
      expect(release.counts).toEqual({ rows: 8 })
      expect(overlaps(release.manifest)).toEqual([["Field questions", { prompts: 2, comparisons: 2, rows: 4 }]])
      expect(fileOf(release.id, "README.md")).toContain("kept and counted")
    })

    test("that nothing overlaps leave nothing out", async () => {
      await add("Mountains", "What is the tallest mountain?\nAnd the deepest sea?")
      const release = await released({ benchmarks: { names: ["Mountains"] } })
      expect(release.counts).toEqual({ rows: 8 })
      expect(overlaps(release.manifest)).toEqual([["Mountains", { prompts: 0, comparisons: 0, rows: 0 }]])
    })

    test("take near-duplicates of a prompt that overlaps with it", async () => {
      // Each resembles the last; the third and the fourth do not resemble the prompt of the benchmark.
      const chain = Array.from({ length: 4 }, (_, step) =>
        NEAR.split(" ")
          .map((word, at) => (at < 3 * step ? `${word}x` : word))
          .join(" "),
      )
      await project.import(
        jsonLines(chain.map((text) => ({ prompt: ask(text), responses: [{ text: "Yes" }, { text: "No" }] }))),
      )
      const bo = await project.member("labeler")
      for (let n = 0; n < 7; n += 1) await judgeNext(bo, project.id, ({ responses }) => `1${responses[0]?.text}`)
      await add("Field questions", NEAR)
      const release = await released({ benchmarks: { names: ["Field questions"] } })
      expect(fileOf(release.id, "trl_preference.jsonl")).not.toContain("battalion")
    })

    test("are the same set in whatever order and under whatever name; another set is another", async () => {
      expect(await add("One", `${EXACT}\n${NEAR}\n${EXACT}\n`)).toMatchObject({ kind: "done", prompts: 2, repeated: 1 })
      await add("Two", jsonLines([{ prompt: ask(NEAR) }, { prompt: [system, ...ask(EXACT)] }]), "b.jsonl")
      await add("Three", `prompt\n"${NEAR}"\n`, "b.csv")
      const [one, three, two] = await listBenchmarks(project.admin, { projectId: project.id })
      expect([one?.hash, one?.prompts]).toEqual([two?.hash, 2])
      expect(three).toMatchObject({ name: "Three", prompts: 1, fileName: "b.csv", createdBy: expect.any(String) })
      expect(three?.hash).not.toBe(one?.hash)
    })

    test("that were removed make a repeated release fail, until the same prompts are there again", async () => {
      const added = await add("Field questions", `${EXACT}\n${NEAR}`)
      const first = await released({ benchmarks: { names: ["Field questions"] } })
      const again = await repeated(first.id)
      expect(again.hash).toBe(first.hash)
      const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, repeatOf: first.id })
      const benchmarkId = added.kind === "done" ? added.benchmarkId : ""
      await removeBenchmark(project.admin, { projectId: project.id, benchmarkId })
      expect(await listBenchmarks(project.admin, { projectId: project.id })).toEqual([])
      expect(await make(releaseId)).toMatchObject({
        state: "refused",
        reason: expect.stringMatching(/"Field questions" \(2 prompts, hash .*was removed/),
      })
      const asked = { projectId: project.id, repeatOf: first.id }
      await expect(createDataRelease(project.admin, asked)).rejects.toMatchObject({
        code: "conflict",
        message: expect.stringContaining('"Field questions"'),
      })
      await add("Another name", `${NEAR}\n${EXACT}`)
      expect((await repeated(first.id)).hash).toBe(first.hash)
    })

    test("are counted in the preview, which shows what overlaps", async () => {
      await add("Field questions", `${EXACT}\n${NEAR.replace("battalion", "brigade")}`)
      const asked = recipe({ benchmarks: { names: ["Field questions"] } })
      const preview = await previewDataRelease(project.admin, { projectId: project.id, recipe: asked })
      expect(preview).toMatchObject({ leftOut: { "benchmark-overlap": 2 }, judged: 4 })
      expect(preview.targets[0]?.counts).toMatchObject({ rows: 2 })
      const [{ name, prompts, comparisons, matches } = { matches: [] }] = preview.benchmarks
      expect([name, prompts, comparisons]).toEqual(["Field questions", 2, 2])
      expect(matches.map(({ isEqual }) => isEqual)).toEqual(expect.arrayContaining([false, true]))
      for (const match of matches)
        expect(match).toEqual(
          match.isEqual
            ? { prompt: EXACT, benchmark: EXACT, isEqual: true }
            : { prompt: NEAR.slice(0, 200), benchmark: expect.stringContaining("brigade"), isEqual: false },
        )
      const plain = await previewDataRelease(project.admin, { projectId: project.id, recipe: recipe() })
      expect(plain).toMatchObject({ leftOut: {}, benchmarks: [] })
    })

    test.each([
      ["no prompt", "b.txt", "\n \n", [{ line: 1, code: "empty-file" }]],
      ["a line that is not JSON", "b.jsonl", '{"prompt":"Q"}\n{"prompt":\n', [{ line: 2, code: "not-json" }]],
      ["an unknown format", "b.jsonl", '{"x":1}\n', [{ line: 1, code: "unknown-format" }]],
      ["answers alone", "b.jsonl", '{"question_id":1,"model_id":"m","choices":[{"turns":["a"]}]}', [{ line: 1 }]],
      ["bytes that are not UTF-8", "b.txt", Buffer.from([81, 10, 0xff, 0xfe]), [{ line: 2, code: "not-utf8" }]],
      ["a NUL", "b.txt", "Q\na\u0000b", [{ line: 2, code: "bad-text" }]],
      [
        "a marking above the project",
        "b.csv",
        "prompt,marking\nQ,SECRET\n",
        [{ line: 2, code: "marking-above-project" }],
      ],
      ["a table that is damaged", "b.csv", 'prompt\n"Q\n', [{ code: "table-damaged" }]],
    ])("with %s are refused with the line, and nothing is stored", async (_name, fileName, content, issues) => {
      expect(await add("Bad", content, fileName)).toMatchObject({ kind: "refused", errors: issues.length, issues })
      expect(await listBenchmarks(project.admin, { projectId: project.id })).toEqual([])
    })

    test("hold a hundred thousand prompts, read in order of their stretches, and no more", async () => {
      const prompts = Array.from({ length: 2_500 }, (_, at) => `What is the number of task ${at} of company ${at % 7}?`)
      await add("Many", [...prompts, EXACT].join("\n"))
      const release = await released({ benchmarks: { names: ["Many"] } })
      expect(overlaps(release.manifest)).toEqual([["Many", { prompts: 1, comparisons: 1, rows: 0 }]])
      const lines = Array.from({ length: 100_001 }, (_, at) => `p${at}`).join("\n")
      expect(await add("Too many", lines)).toMatchObject({ issues: [{ line: 100_001, code: "too-many-prompts" }] })
    })

    test("are for those who make releases, and their names are used once", async () => {
      const engineer = await project.member("engineer")
      const labeler = await project.member("labeler")
      await add("Taken", EXACT)
      await expect(add("Taken", NEAR)).rejects.toMatchObject({ code: "conflict" })
      await expect(released({ benchmarks: { names: ["Missing"] } })).rejects.toMatchObject({
        code: "not_found",
        message: expect.stringContaining('There are "Taken"'),
      })
      const [taken] = await listBenchmarks(engineer, { projectId: project.id })
      await expect(listBenchmarks(labeler, { projectId: project.id })).rejects.toMatchObject({ code: "forbidden" })
      const one = { projectId: project.id, benchmarkId: taken?.id ?? "" }
      await expect(removeBenchmark(labeler, one)).rejects.toMatchObject({ code: "forbidden" })
      const other = await installation.project()
      await expect(removeBenchmark(project.admin, { ...one, projectId: other.id })).rejects.toMatchObject({
        code: "not_found",
      })
      await removeBenchmark(engineer, one)
    })
  })
}

test("a recipe names each benchmark once, and one at least", () => {
  const parse = (names: readonly string[]) =>
    DataReleaseRecipe.safeParse({ name: "R", targets: [{ target: "judgements" }], benchmarks: { names } }).success
  expect([parse(["A", "B"]), parse([]), parse(["A", "A"])]).toEqual([true, false, false])
})
