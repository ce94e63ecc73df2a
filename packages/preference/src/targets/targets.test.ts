import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { validateRows } from "../gate/validate-rows.ts"
import { buildAll, reasonsOf, rowsOf } from "../testing/build-all.ts"
import { judgedTasks, taskOf } from "../testing/judged-tasks.ts"
import { exportTargets, type TargetName } from "./export-targets.ts"
import { readOptions } from "./read-options.ts"
import { targetOptions } from "./target-options.ts"

const message = (role: string, content: string) => ({ role, content })

describe.each(exportTargets.map(({ name, options }) => ({ name, options })))("rows of $name", ({ name, options }) => {
  const choices = fc
    .tuple(
      ...options.map((option) =>
        fc.constantFrom(...targetOptions[option].choices.map(({ id }) => [option, id] as const)),
      ),
    )
    .map((entries) => Object.fromEntries(entries))

  test("pass the gate, whatever was judged", () => {
    fc.assert(
      fc.property(judgedTasks, choices, (tasks, given) => {
        const { check, finish } = validateRows(name)
        const rows = rowsOf(buildAll(name, tasks, given))
        const issues = rows.flatMap((row, at) => check(at + 1, row))
        expect(
          [...issues, ...(rows.length > 0 ? finish() : [])].filter(({ severity }) => severity === "error"),
        ).toEqual([])
        expect(issues.filter(({ code }) => code === "repeated-id")).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test("or reasons come of every task", () => {
    fc.assert(
      fc.property(judgedTasks, choices, (tasks, given) => {
        for (const task of tasks) expect(buildAll(name, [task], given)).not.toEqual([])
      }),
    )
  })
})

test("a target has a name, a file and options of its own", () => {
  for (const field of ["name", "fileName", "title"] as const)
    expect(new Set(exportTargets.map((target) => target[field])).size).toBe(exportTargets.length)
  for (const { snippet, fileName } of exportTargets) expect(snippet(fileName)).toContain(fileName)
})

describe("margins", () => {
  test.each<[string, readonly string[], readonly [number, number, number, number]]>([
    ["slightly better", ["a1"], [1 / 3, 1 / 3, 1, Math.log(3)]],
    ["much better", ["a3"], [1, 1, 3, Math.log(3)]],
    ["four votes for one", ["a1", "a2", "a2", "a2"], [1.75 / 3, 2 / 3, 2, Math.log(9)]],
    ["a vote against", ["a3", "b1"], [1 / 3, 1 / 3, 1, 0]],
    ["a tie beside it", ["a2", "="], [1 / 3, 1 / 3, 1, Math.log(2)]],
    ["strength against number", ["a3", "b1", "b1"], [1 / 9, 0, 0, 0]],
  ])("%s", (_name, verdicts, expected) => {
    const margins = ["linear", "llama2_small", "llama2_large", "logit"].map(
      (margin) => rowsOf(buildAll("trl_reward", [taskOf(verdicts)], { margin }))[0]?.["margin"],
    )
    for (const [at, margin] of margins.entries()) expect(margin).toBeCloseTo(expected[at] ?? NaN, 9)
  })

  test("a rewrite over its original was given no strength", () => {
    const [, rewrite] = rowsOf(buildAll("trl_reward", [taskOf(["a2:bNew"])]))
    expect(rewrite).toMatchObject({ chosen: [message("assistant", "New")], margin: 0 })
  })
})

describe("pairs of a ranking", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["all", ["a>b>c"], ["t:a:b", "t:a:c", "t:b:c"]],
    ["adjacent", ["a>b>c"], ["t:a:b", "t:b:c", "-ranking-policy"]],
    ["best", ["a>b>c"], ["t:a:b", "t:a:c", "-ranking-policy"]],
    ["adjacent", ["a>b=c"], ["-tie", "t:a:b", "t:a:c"]],
    ["best", ["x"], ["-both-unacceptable"]],
  ])("%s of %j", (ranking, verdicts, expected) => {
    const items = buildAll("trl_preference", [taskOf(verdicts)], { ranking })
    expect(items.map((item) => (item.kind === "row" ? String(item.row["id"]) : `-${item.reason}`))).toEqual(
      expect.arrayContaining([...expected]),
    )
    expect(items).toHaveLength(expected.length)
  })
})

describe("labelled texts", () => {
  const labelled = (verdicts: readonly string[], given: Readonly<Record<string, string>> = {}) => {
    const items = buildAll("trl_kto", [taskOf(verdicts)], given)
    const rows = rowsOf(items).map((row) => `${String(row["id"]).slice(2)} ${String(row["label"])}`)
    return [...rows, ...reasonsOf(items).map((reason) => `-${reason}`)]
  }
  test.each<[string, readonly string[], Readonly<Record<string, string>>, readonly string[]]>([
    ["a preference is no label", ["a3"], {}, ["-preference-only", "-preference-only"]],
    ["unless asked for", ["a3"], { winners: "true" }, ["a true", "b false"]],
    ["both good", ["+"], {}, ["a true", "b true"]],
    ["both good, left out", ["+"], { good: "leave-out" }, ["-tie", "-tie"]],
    ["a tie says nothing of good", ["="], {}, ["-tie", "-tie"]],
    ["a tie, taken as good", ["="], { good: "ties" }, ["a true", "b true"]],
    ["both unacceptable", ["x"], {}, ["a false", "b false"]],
    ["both unacceptable, left out", ["x"], { bad: "leave-out" }, ["-both-unacceptable", "-both-unacceptable"]],
    ["a rewrite of a preference", ["a1:bNew"], {}, ["w-j0 true", "-preference-only", "-preference-only"]],
    ["a rewrite of unacceptable ones", ["x:aNew"], {}, ["a false", "b false", "w-j0 true"]],
    ["marked bad by one only", ["x:aNew", "a1", "a1"], {}, ["a false", "w-j0 true", "-preference-only"]],
    ["marked bad by one, good by most", ["x:aNew", "+", "+"], {}, ["b true", "w-j0 true", "-disagreement"]],
    ["a ranking's ends", ["a>b>c"], { winners: "true" }, ["a true", "c false", "-middle-rank"]],
    ["votes that cancel out", ["a2", "b2"], { winners: "true" }, ["-disagreement", "-disagreement"]],
    ["a rewrite that says the same", ["x:atext a"], {}, ["a false", "b false", "-equal-texts"]],
  ])("%s", (_name, verdicts, given, expected) => {
    expect(labelled(verdicts, given)).toEqual(expected)
  })
})

describe("demonstrations", () => {
  const answers = (verdicts: readonly string[], given: Readonly<Record<string, string>> = {}) => {
    const items = buildAll("openai_sft", [taskOf(verdicts)], given)
    const rows = rowsOf(items).map((row) => (row["messages"] as { content: string }[]).at(-1)?.content)
    return [...rows, ...reasonsOf(items).map((reason) => `-${reason}`)]
  }
  test.each<[string, readonly string[], Readonly<Record<string, string>>, readonly string[]]>([
    ["a rewrite", ["a1:bNew"], {}, ["New"]],
    ["none", ["a1"], {}, ["-no-rewrite"]],
    ["not accepted yet", ["a1:bNew"], { rewrites: "accepted" }, ["-not-accepted"]],
    ["the best response", ["a1"], { best: "with" }, ["text a"]],
    ["no best of a tie", ["="], { best: "with" }, ["-no-best"]],
    ["the best of a ranking", ["a>b>c:cNew"], { best: "with" }, ["New", "text a"]],
    ["no best where two share the first rank", ["a=b>c"], { best: "with" }, ["-no-best"]],
  ])("%s", (_name, verdicts, given, expected) => {
    expect(answers(verdicts, given)).toEqual(expected)
  })

  test("a rewrite that a reviewer sent back is left out, one that was accepted is not", () => {
    const { judgments, ...task } = taskOf(["a1:bNew"])
    const reviewed = (review: "accepted" | "rework") => [
      { ...task, judgments: judgments.map((one) => ({ ...one, review })) },
    ]
    expect(reasonsOf(buildAll("trl_sft", reviewed("rework")))).toEqual(["not-accepted"])
    expect(rowsOf(buildAll("trl_sft", reviewed("accepted"), { rewrites: "accepted" }))).toHaveLength(1)
  })
})

describe("prompts that a format cannot carry", () => {
  const system = [message("system", "S"), message("user", "Q")]
  const turns = [message("user", "Q"), message("assistant", "A"), message("user", "Q2")]
  const tool = [message("user", "Q"), message("assistant", "A"), message("tool", "T")]
  test.each<[TargetName, readonly unknown[], readonly string[]]>([
    ["axolotl_rm", system, []],
    ["axolotl_rm", turns, ["not-single-turn"]],
    ["rewardbench", system, ["not-single-turn"]],
    ["llama_factory_preference", [...turns.slice(0, 1), ...turns], ["roles-unfit"]],
    ["llama_factory_preference", tool, []],
    ["openai_preference", tool, ["tool-message"]],
    ["trl_preference", tool, []],
    ["trl_preference", turns.slice(0, 2), ["prompt-end"]],
    ["trl_preference", [message("user", " ")], ["empty-text"]],
  ])("%s %#", (name, messages, reasons) => {
    expect(reasonsOf(buildAll(name, [taskOf(["a1"], { messages: messages as never })]))).toEqual(reasons)
  })
})

test("HelpSteer3 keeps ties, and every labeler's score from the second response's side", () => {
  const [row] = rowsOf(buildAll("helpsteer3_preference", [taskOf(["a3", "b1", "=", "x:aNew"])]))
  expect(row).toMatchObject({
    overall_preference: -1,
    individual_preference: [{ score: -3 }, { score: 1 }, { score: 0 }],
  })
  const [tie] = rowsOf(buildAll("helpsteer3_preference", [taskOf(["="])]))
  expect(JSON.stringify(tie?.["overall_preference"])).toBe("0")
})

test("a prompt is written once, and the index counts the lines of its file", () => {
  const tasks = [taskOf(["a1"]), taskOf(["b1:aNew"], { id: "u" })]
  expect(rowsOf(buildAll("trl_prompts", tasks)).map(({ id }) => id)).toEqual(["p"])
  const index = rowsOf(buildAll("openai_preference_index", tasks))
  expect(index.map(({ line }) => line)).toEqual([1, 2, 3])
  expect(index).toHaveLength(rowsOf(buildAll("openai_preference", tasks)).length)
})

test("a lossless row holds all of a judgment, and the labeler under a pseudonym", () => {
  const [row] = rowsOf(buildAll("judgements", [taskOf(["a>b=c:bNew"])]))
  expect(row).toMatchObject({
    labeler: "labeler-8",
    outcome: "ranking",
    ranking: [["a"], ["b", "c"]],
    edits: [{ base_response_id: "b", text: "New", change_summary: "Shorter." }],
    rationale: "Because.",
  })
  expect(JSON.stringify(row)).not.toContain("somebody")
})

test("a task is written as our own import format has it, with what nobody gave as an empty text", () => {
  const task = taskOf(["a1"], { domain: "fires", groupId: "report 7" })
  const none = taskOf(["a1"], { id: "u" })
  const [row, other] = rowsOf(buildAll("items", [task, none]))
  expect(row).toEqual({
    id: "t",
    prompt_id: "p",
    prompt: [message("user", "Q")],
    has_images: false,
    responses: ["a", "b"].map((id) => ({ id, text: `text ${id}`, model: `m-${id}` })),
    domain: "fires",
    language: "",
    marking: "UNCLASSIFIED",
    groupId: "report 7",
  })
  expect(other).toMatchObject({ id: "u", domain: "", groupId: "" })
  expect(reasonsOf(buildAll("items", [taskOf([])]))).toEqual(["no-judgment"])
})

describe("an edit", () => {
  // The same verdict without the edit tells how many responses there are.
  const edited = (verdict: string) => rowsOf(buildAll("edits", [taskOf([verdict, verdict.replace(/:.*/, "")])]))[0]

  test("has its lineage: who, from what, why, how much, and the columns of HelpSteer3", () => {
    const row = edited("a1:aA new text a")
    expect(row).toMatchObject({
      id: "w-j0",
      task_id: "t",
      judgment_id: "j0",
      labeler: "labeler-8",
      original_id: "a",
      original_model: "m-a",
      original_response: "text a",
      edited_response: "A new text a",
      change_summary: "Shorter.",
      feedback: ["Because."],
      char_distance: 6,
      word_ops: 2,
      characters: { original: 6, edited: 12 },
    })
    expect(JSON.stringify(row)).not.toContain("somebody")
    const [helpsteer] = rowsOf(buildAll("helpsteer3_edit", [taskOf(["a1:aA new text a"])]))
    expect(row).toMatchObject(helpsteer ?? {})
  })

  test.each<[string, readonly string[]]>([
    ["a1:aNew", ["a", "b"]],
    ["a1:bNew", ["b"]],
    ["x:bNew", ["b", "a"]],
    ["=:aNew", ["a"]],
    ["+:aNew", ["a"]],
    ["a>b=c:bNew", ["b"]],
    ["a>b>c:aNew", ["a", "b", "c"]],
  ])("of %s is better than %j", (verdict, expected) => {
    expect(edited(verdict)?.["better_than"]).toEqual(expected)
  })

  test.each([
    ["a1", "no-rewrite"],
    ["a1:atext a", "equal-texts"],
    ["a1:a text  a\n", "equal-texts"],
    ["a1:a ", "empty-text"],
  ])("of %j is left out: %s", (verdict, reason) => {
    expect(reasonsOf(buildAll("edits", [taskOf([verdict])]))).toEqual([reason])
  })
})

test.each([
  [{ colour: "red" }, 'no option "colour"'],
  [{ ranking: "some" }, '"ranking" is one of all, adjacent, best'],
])("options %j are refused", (given, reason) => {
  expect(readOptions(["ranking"], given as unknown as Record<string, string>)).toMatchObject({
    kind: "problem",
    message: expect.stringContaining(reason) as unknown,
  })
})
