import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DataReleaseRecipe } from "@readback/domain"
import {
  createDataRelease,
  listExportTargets,
  makeDataRelease,
  readDataRelease,
  releaseDirectory,
  submitJudgment,
  takeDataRelease,
} from "@readback/pipeline"
import {
  claimTask,
  jsonLines,
  openInstallation,
  type TestInstallation,
  type TestProject,
} from "@readback/pipeline/testing"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

const PYTHON = process.env["READBACK_PYTHON"] ?? "python3"
const CHECKER = join(import.meta.dirname, "../python/check_exports.py")
const hasPython = spawnSync(PYTHON, ["--version"]).status === 0
const TASKS = 24
const SETTINGS = {
  overlap: 1,
  pairing: "together",
  bothGood: true,
  rationale: "optional",
  confidence: "optional",
  issueTags: ["Wrong term"],
  rubric: [
    { id: "terms", name: "Terms", scope: "response", isRequired: false },
    { id: "order", name: "Order", scope: "pair", isRequired: false },
  ],
}

interface Report {
  readonly checked: Readonly<Record<string, number>>
  readonly problems: readonly string[]
  readonly used: Readonly<Record<string, string>>
  readonly skipped: readonly string[]
}

/** Runs the checker over a folder; answers what it printed. */
function check(folder: string): Report {
  const { stdout, stderr } = spawnSync(PYTHON, [CHECKER, folder], { encoding: "utf8" })
  if (stdout === "") throw new Error(stderr)
  return JSON.parse(stdout) as Report
}

/** One judgment of each kind there is, in turn. */
function contentOf(turn: number, ids: readonly string[]): Record<string, unknown> {
  const [one = "", two = "", ...others] = ids
  if (others.length > 0) return { verdict: { outcome: "ranking", ranking: [[two], [one, ...others]] } }
  const ratings = { [one]: { terms: 4 }, [two]: { terms: 1 } }
  const rewrite = { baseResponseId: one, text: `Rewritten in turn ${turn}.\n`, changeSummary: "Shorter" }
  switch (turn % 6) {
    case 0:
      return {
        verdict: { outcome: "prefer", preferredId: one, strength: 3 },
        rationale: "Right terms",
        ratings,
        criteria: { order: 2 },
      }
    case 1:
      return { verdict: { outcome: "prefer", preferredId: two, strength: 1 }, rewrite, confidence: 2 }
    case 2:
      return { verdict: { outcome: "tie" }, issueTags: { [two]: ["Wrong term"] } }
    case 3:
      return { verdict: { outcome: "both_good" } }
    case 4:
      return { verdict: { outcome: "both_bad" } }
    default:
      return { verdict: { outcome: "both_bad" }, rewrite }
  }
}

describe.skipIf(!hasPython)(`files of every kind, by the rules of a checker in another language (${PYTHON})`, () => {
  let installation: TestInstallation
  let project: TestProject
  let data: string
  let folder: string
  let targets: Awaited<ReturnType<typeof listExportTargets>>

  beforeAll(async () => {
    const [sqlite] = testDatabases()
    if (sqlite === undefined) throw new Error("no database")
    installation = await openInstallation(sqlite)
    data = mkdtempSync(join(tmpdir(), "readback-checked-"))
    project = await installation.project({ settings: SETTINGS as never })
    const prompts = Array.from({ length: TASKS }, (_, at) => ({
      id: `p${at}`,
      prompt: [
        ...(at % 4 === 3 ? [{ role: "system", content: "Be brief." }] : []),
        ...(at % 5 === 4
          ? [
              { role: "user", content: "Ready?" },
              { role: "assistant", content: "Ready." },
            ]
          : []),
        { role: "user", content: `Report ${at} on “sector ${createHash("md5").update(String(at)).digest("hex")}”` },
      ],
      responses: Array.from({ length: at % 8 === 7 ? 4 : 2 }, (_item, n) => ({
        text: `Answer ${n} to ${at}\té`,
        model: `m${n}`,
      })),
    }))
    await project.import(jsonLines(prompts))
    const labeler = await project.member("labeler")
    for (let turn = 0; turn < TASKS; turn += 1) {
      const task = await claimTask(labeler, project.id)
      const ids = task.responses.map(({ id }) => id)
      await submitJudgment(labeler, {
        judgmentId: labeler.newId() as never,
        assignmentId: task.assignmentId as never,
        token: task.token,
        activeMs: 1_000,
        ...(contentOf(turn, ids) as { verdict: never }),
      })
    }
    targets = await listExportTargets(project.admin, { projectId: project.id })
    const recipe = DataReleaseRecipe.parse({
      name: "Checked",
      targets: targets.map(({ name, formats }) => ({ target: name, formats: [...formats] })),
      splits: { train: 60, validation: 20, test: 20, seed: "3" },
    })
    const { releaseId } = await createDataRelease(project.admin, { projectId: project.id, recipe })
    const taken = await takeDataRelease(project.admin)
    if (taken === undefined) throw new Error("nothing waits")
    await makeDataRelease(project.admin, taken, data, new AbortController().signal)
    expect(await readDataRelease(project.admin, { releaseId })).toMatchObject({ state: "done", reason: null })
    folder = releaseDirectory(data, releaseId)
  }, 60_000)
  afterAll(async () => {
    await installation.close()
    rmSync(data, { recursive: true })
  })

  test("a release of every target holds to them, JSON Lines and Parquet", { timeout: 60_000 }, () => {
    const { checked, problems, skipped } = check(folder)
    expect(problems).toEqual([])
    for (const { fileName } of targets) {
      const stem = fileName.replace(/\.jsonl$/, "")
      expect(Object.keys(checked).some((name) => name.startsWith(`${stem}.`))).toBe(true)
    }
    // What is not installed here is not checked, and said.
    if (!skipped.some((name) => name.startsWith("pyarrow")))
      expect(Object.keys(checked).filter((name) => name.endsWith(".parquet")).length).toBeGreaterThan(0)
    else process.stdout.write(`Not checked here: ${skipped.join(", ")}\n`)
  })

  const message = (content: string, role = "assistant") => [{ role, content }]
  const good = { id: "1", prompt: message("Q", "user"), chosen: message("good"), rejected: message("bad") }
  const of = { prompt_id: "p", has_images: false, domain: "d", language: "en", marking: "CUI" }
  const texts = ["a", "b"].map((id) => ({ id, text: `text ${id}`, model: "" }))
  const task = { ...of, id: "1", prompt: message("Q", "user"), responses: texts, groupId: "" }
  const edit = {
    ...of,
    id: "1",
    task_id: "t",
    judgment_id: "j",
    labeler: "labeler-1",
    created_at: "2026-01-01T00:00:00.000Z",
    guideline_version: 1,
    review: "",
    context: message("Q", "user"),
    original_id: "a",
    original_model: "m",
    original_response: "one two",
    edited_response: "one too",
    change_summary: "",
    feedback: [""],
    issue_tags: [],
    char_distance: 1,
    word_ops: 1,
    characters: { original: 7, edited: 7 },
    better_than: ["a"],
  }
  test("the checker finds nothing wrong with sound tasks and edits", () => {
    const place = mkdtempSync(join(tmpdir(), "readback-sound-"))
    for (const [name, row] of Object.entries({ items: task, edits: edit }))
      writeFileSync(join(place, `${name}.jsonl`), `${JSON.stringify(row)}\n`)
    writeFileSync(join(place, "SHA256SUMS"), "")
    expect(check(place)).toMatchObject({ checked: { "items.jsonl": 1, "edits.jsonl": 1 }, problems: [] })
    rmSync(place, { recursive: true })
  })
  const broken: readonly (readonly [string, string, readonly unknown[]])[] = [
    ["both sides are the same", "trl_preference", [{ ...good, rejected: message(" good\n") }]],
    [
      "no finite real",
      "trl_reward",
      [
        { ...good, margin: 1.5 },
        { ...good, id: "2", margin: null },
      ],
    ],
    ["1 was there before", "trl_preference", [good, good]],
    ["does not end with the user", "trl_prompts", [{ id: "1", prompt: message("Q") }]],
    ["neither true nor false", "trl_kto", [{ id: "1", prompt: good.prompt, completion: good.chosen, label: "true" }]],
    ["has columns the format does not know", "trl_preference", [{ ...good, images: [] }]],
    ["other keys", "trl_sft", [{ id: "1", prompt: good.prompt, completion: [{ ...good.chosen[0], name: "x" }] }]],
    [
      "ranks are not 0 and 1",
      "nemo_rl",
      [
        {
          context: good.prompt,
          completions: [good.chosen, good.rejected].map((completion) => ({ rank: 0, completion })),
        },
      ],
    ],
    [
      "not from -3 to 3",
      "helpsteer3_preference",
      [
        {
          domain: "d",
          language: "en",
          context: good.prompt,
          response1: "a",
          response2: "b",
          overall_preference: 4,
          individual_preference: [{ score: 1, reasoning: "" }],
        },
      ],
    ],
    ["fewer than two responses", "items", [{ ...task, responses: task.responses.slice(0, 1) }]],
    ["a response has no id or no text", "items", [{ ...task, responses: [{ id: "a", text: " ", model: "" }] }]],
    ["both sides are the same", "edits", [{ ...edit, edited_response: "one  two" }]],
    ["word_ops is another", "edits", [{ ...edit, word_ops: 2 }]],
    ["not better than its original", "edits", [{ ...edit, better_than: ["b"] }]],
    ["lacks ['system']", "axolotl_rm", [{ input: "Q", chosen: "a", rejected: "b" }]],
  ]
  test.each(broken)("the checker finds that it is broken: %s", (finding, target, rows) => {
    const place = mkdtempSync(join(tmpdir(), "readback-broken-"))
    writeFileSync(join(place, `${target}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(""))
    writeFileSync(join(place, "SHA256SUMS"), "")
    const { problems } = check(place)
    rmSync(place, { recursive: true })
    expect(problems.join("\n")).toContain(finding)
  })
})
