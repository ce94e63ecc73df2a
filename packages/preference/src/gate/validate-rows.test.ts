import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { exportTargets, type TargetName } from "../targets/export-targets.ts"
import { buildAll, rowsOf } from "../testing/build-all.ts"
import { taskOf } from "../testing/judged-tasks.ts"
import type { RowIssue, RowIssueCode } from "./row-issue.ts"
import { seenIds } from "./seen-ids.ts"
import { validateRows } from "./validate-rows.ts"

type Row = Readonly<Record<string, unknown>>

const said = (role: string, content: unknown) => ({ role, content })
const [Q, A, B] = [said("user", "Q"), said("assistant", "good"), said("assistant", "bad")]

/** A sound row of each target, as our builders write it. */
const sound = Object.fromEntries(
  exportTargets.map(({ name }) => [name, rowsOf(buildAll(name, [taskOf(["x:aNew", "a1", "a1"])]))[0] ?? {}]),
) as Record<TargetName, Row>

function issuesOf(name: TargetName, rows: readonly unknown[]): readonly RowIssue[] {
  const { check, finish } = validateRows(name)
  return [...rows.flatMap((row, at) => check(at + 1, row)), ...finish()]
}
const found = (name: TargetName, rows: readonly unknown[], severity: RowIssue["severity"]) =>
  issuesOf(name, rows)
    .filter((issue) => issue.severity === severity)
    .map(({ code, field, line }) => `${line} ${code} ${field ?? "-"}`)

describe("an error is found", () => {
  const pair = { prompt: [Q], chosen: [A], rejected: [B] }
  const rewarded = { ...pair, margin: 1 }
  const kto = { prompt: [Q], completion: [A], label: true }
  const openai = { input: { messages: [Q] }, preferred_output: [A], non_preferred_output: [B] }
  const turn = (from: string, value: string) => ({ from, value })
  const llama = { conversations: [turn("human", "Q")], chosen: turn("gpt", "a"), rejected: turn("gpt", "b") }
  const nemo = {
    context: [Q],
    completions: [
      { rank: 0, completion: [A] },
      { rank: 1, completion: [B] },
    ],
  }
  const few = "1 too-few-responses responses"
  let deep: unknown = 1
  for (let level = 0; level < 100_000; level++) deep = [deep]

  test.each<[string, TargetName, readonly unknown[], string]>([
    ["no row", "trl_preference", [], "0 no-rows -"],
    ["a list", "trl_preference", [[pair]], "1 not-object -"],
    ["a null line", "trl_preference", [null], "1 not-object -"],
    ["a column that is missing", "trl_preference", [{ prompt: [Q], chosen: [A] }], "1 missing rejected"],
    ["a null", "trl_preference", [{ ...pair, rejected: null }], "1 null rejected"],
    ["a null further in", "trl_preference", [{ ...pair, metadata: { a: [{ b: null }] } }], "1 null metadata.a[0].b"],
    ["a null margin", "trl_reward", [{ ...pair, margin: null }], "1 null margin"],
    ["a margin that is a text", "trl_reward", [{ ...pair, margin: "1" }], "1 type margin"],
    ["a margin that is infinite", "trl_reward", [{ ...pair, margin: Infinity }], "1 type margin"],
    ["a row without margin", "trl_reward", [rewarded, pair], "2 margin-missing margin"],
    ["a row with margin", "trl_reward", [pair, rewarded], "2 margin-missing margin"],
    ["a tie written as a pair", "trl_preference", [{ ...pair, rejected: [A] }], "1 equal-texts rejected"],
    [
      "one but for white space",
      "trl_preference",
      [{ ...pair, rejected: [said("assistant", " good\n")] }],
      "1 equal-texts rejected",
    ],
    [
      "one but for Unicode form",
      "trl_preference",
      [{ prompt: "Q", chosen: "caf\u00e9", rejected: "cafe\u0301" }],
      "1 equal-texts rejected",
    ],
    [
      "equal ones with the prompt in both",
      "trl_preference",
      [{ chosen: [Q, A], rejected: [Q, A] }],
      "1 equal-texts rejected",
    ],
    [
      "a blank text",
      "trl_preference",
      [{ ...pair, chosen: [said("assistant", " \n")] }],
      "1 empty-text chosen[0].content",
    ],
    ["no message", "trl_preference", [{ ...pair, prompt: [] }], "1 empty-text prompt"],
    [
      "content in parts",
      "trl_preference",
      [{ ...pair, prompt: [said("user", [{ type: "text" }])] }],
      "1 type prompt[0].content",
    ],
    ["a role of nobody", "trl_preference", [{ ...pair, prompt: [said("human", "Q")] }], "1 role prompt[0].role"],
    ["an answer by the user", "trl_preference", [{ ...pair, chosen: [said("user", "A")] }], "1 role chosen"],
    ["a prompt that ends with the assistant", "trl_preference", [{ ...pair, prompt: [Q, A] }], "1 prompt-end prompt"],
    [
      "half a character",
      "trl_preference",
      [{ ...pair, prompt: [said("user", "\ud83d")] }],
      "1 lone-surrogate prompt[0].content",
    ],
    ["texts beside messages", "trl_preference", [{ ...pair, prompt: "Q" }], "1 format-differs chosen"],
    [
      "texts after messages",
      "trl_preference",
      [pair, { prompt: "Q", chosen: "a", rejected: "b" }],
      "2 format-differs -",
    ],
    ["a column that comes later", "trl_preference", [pair, { ...pair, note: "x" }], "2 columns-differ note"],
    ["a column that goes", "trl_preference", [{ ...pair, note: "x" }, pair], "2 columns-differ note"],
    [
      "a column that changes its type",
      "trl_preference",
      [
        { ...pair, note: "x" },
        { ...pair, note: 1 },
      ],
      "2 type-differs note",
    ],
    ["a margin that DPO passes over", "trl_preference", [rewarded], "1 reserved-column margin"],
    ["images", "trl_preference", [{ ...pair, images: [] }], "1 reserved-column images"],
    ["an environment", "trl_prompts", [{ prompt: [Q], environment: "e" }], "1 reserved-column environment"],
    ["tools that are metadata", "trl_kto", [{ ...kto, tools: 3 }], "1 reserved-column tools"],
    [
      "template arguments that are no object",
      "trl_kto",
      [{ ...kto, chat_template_kwargs: "x" }],
      "1 type chat_template_kwargs",
    ],
    ["null template arguments", "trl_kto", [{ ...kto, chat_template_kwargs: null }], "1 null chat_template_kwargs"],
    [
      "a conversation beside a prompt",
      "trl_sft",
      [{ prompt: "Q", completion: "A", messages: [Q, A] }],
      "1 messages-and-prompt messages",
    ],
    [
      "a conversation after prompts",
      "trl_sft",
      [{ prompt: [Q], completion: [A] }, { messages: [Q, A] }],
      "2 format-differs -",
    ],
    ["a label that is a text", "trl_kto", [{ ...kto, label: "true" }], "1 type label"],
    ["a number for a label", "trl_kto", [{ ...kto, label: 2 }], "1 type label"],
    ["a pair among labels", "trl_kto", [{ ...kto, chosen: [A] }], "1 reserved-column chosen"],
    [
      "values nested without end",
      "trl_prompts",
      [{ prompt: [Q], metadata: deep }],
      `1 too-deep metadata${"[0]".repeat(24)}`,
    ],
    ["a row number in a hosted file", "openai_preference", [{ id: 1, ...openai }], "1 extra-column id"],
    [
      "a name beside the messages",
      "openai_preference",
      [{ ...openai, input: { messages: [Q], id: 1 } }],
      "1 extra-column input.id",
    ],
    [
      "an input that the assistant ends",
      "openai_preference",
      [{ ...openai, input: { messages: [Q, A] } }],
      "1 prompt-end input.messages",
    ],
    [
      "an output that is a text",
      "openai_preference",
      [{ ...openai, preferred_output: "good" }],
      "1 type preferred_output",
    ],
    [
      "equal outputs",
      "openai_preference",
      [{ ...openai, preferred_output: [B] }],
      "1 equal-texts non_preferred_output",
    ],
    [
      "a tool without its call",
      "openai_sft",
      [{ messages: [Q, A, said("tool", "T"), A] }],
      "1 tool-message messages[2]",
    ],
    ["a silent assistant", "openai_sft", [{ messages: [Q, said("assistant", null)] }], "1 null messages[1].content"],
    ["a conversation that the user ends", "openai_sft", [{ messages: [Q] }], "1 role messages"],
    ["a weight of a half", "openai_sft", [{ messages: [Q, { ...A, weight: 0.5 }] }], "1 range messages[1].weight"],
    [
      "the model first",
      "llama_factory_preference",
      [{ ...llama, conversations: [turn("gpt", "A"), turn("human", "Q")] }],
      "1 roles-alternate conversations[0].from",
    ],
    [
      "two humans",
      "llama_factory_preference",
      [{ ...llama, conversations: [turn("human", "Q"), turn("human", "Q")] }],
      "1 roles-alternate conversations[1].from",
    ],
    [
      "an answer inside the prompt",
      "llama_factory_preference",
      [{ ...llama, conversations: [turn("human", "Q"), turn("gpt", "A")] }],
      "1 prompt-end conversations",
    ],
    ["roles of OpenAI", "llama_factory_preference", [{ ...llama, conversations: [Q] }], "1 role conversations[0].from"],
    [
      "a tag that is a text",
      "llama_factory_kto",
      [{ conversations: [turn("human", "Q"), turn("gpt", "A")], kto_tag: "yes" }],
      "1 type kto_tag",
    ],
    ["a list for a message", "axolotl_dpo", [{ messages: [Q], chosen: [A], rejected: B }], "1 type chosen"],
    ["no system text", "axolotl_rm", [{ input: "Q", chosen: "a", rejected: "b" }], "1 missing system"],
    [
      "three completions",
      "nemo_rl",
      [{ ...nemo, completions: [...nemo.completions, { rank: 2, completion: [A] }] }],
      "1 range completions",
    ],
    [
      "equal ranks",
      "nemo_rl",
      [{ ...nemo, completions: nemo.completions.map((one) => ({ ...one, rank: 0 })) }],
      "1 equal-ranks completions",
    ],
    [
      "equal completions",
      "nemo_rl",
      [{ ...nemo, completions: [0, 1].map((rank) => ({ rank, completion: [A] })) }],
      "1 equal-texts completions[1]",
    ],
    [
      "a score out of bounds",
      "helpsteer3_preference",
      [{ ...sound.helpsteer3_preference, overall_preference: -4 }],
      "1 range overall_preference",
    ],
    [
      "nobody's score",
      "helpsteer3_preference",
      [{ ...sound.helpsteer3_preference, individual_preference: [] }],
      "1 type individual_preference",
    ],
    [
      "an edit that edits nothing",
      "helpsteer3_edit",
      [{ ...sound.helpsteer3_edit, edited_response: " text  a" }],
      "1 equal-texts edited_response",
    ],
    ["messages for a text", "rewardbench", [{ ...sound.rewardbench, prompt: [Q] }], "1 type prompt"],
    [
      "a line of another file",
      "openai_preference_index",
      [{ ...sound.openai_preference_index, line: 2 }],
      "1 line-number line",
    ],
    ["an outcome of our own making", "judgements", [{ ...sound.judgements, outcome: "skip" }], "1 range outcome"],
    ["a column of our own making", "judgements", [{ ...sound.judgements, name: "x" }], "1 extra-column name"],
    ["a task of one response", "items", [{ ...sound.items, responses: [{ id: "a", text: "A" }] }], few],
    ["a task without marking", "items", [{ ...sound.items, marking: "" }], "1 empty-text marking"],
    ["an edit of nothing", "edits", [{ ...sound.edits, edited_response: " text  a" }], "1 equal-texts edited_response"],
    ["an edit of no response", "edits", [{ ...sound.edits, better_than: ["b"] }], "1 lineage better_than"],
    ["an edit without distance", "edits", [{ ...sound.edits, word_ops: "1" }], "1 type word_ops"],
  ])("%s (%s)", (_name, target, rows, expected) => {
    expect(found(target, rows, "error")).toContain(expected)
  })
})

describe("a warning is given", () => {
  const kto = (label: unknown) => ({ prompt: "Q", completion: "A", label })
  test.each<[string, TargetName, readonly unknown[], string]>([
    ["all rows good", "trl_kto", [kto(true)], "0 one-sided -"],
    ["more bad than good", "trl_kto", [kto(true), kto(false), kto(false)], "0 unbalanced -"],
    ["a label that is a number", "trl_kto", [kto(1)], "1 label-number label"],
    [
      "an id twice",
      "trl_prompts",
      [
        { id: "1", prompt: "Q" },
        { id: "1", prompt: "Q" },
      ],
      "2 repeated-id id",
    ],
    ["a prompt that is guessed", "trl_preference", [{ chosen: "Q a", rejected: "Q b" }], "1 implicit-prompt -"],
    [
      "an optional key in a message",
      "trl_prompts",
      [{ prompt: [{ ...Q, name: "x" }] }],
      "1 message-keys prompt[0].name",
    ],
    ["two users in a row", "trl_prompts", [{ prompt: [Q, Q] }], "1 roles-alternate prompt[1]"],
    [
      "the system in between",
      "trl_prompts",
      [{ prompt: [Q, A, said("system", "S"), Q] }],
      "1 roles-alternate prompt[2]",
    ],
    ["two rows for Fireworks", "openai_sft", [{ messages: [Q, A] }], "0 row-count -"],
    [
      "two messages for Together",
      "openai_preference",
      [{ input: { messages: [Q] }, preferred_output: [A, A], non_preferred_output: [B] }],
      "1 one-message preferred_output",
    ],
    [
      "a tie that NeMo-RL would train on",
      "helpsteer3_preference",
      [{ ...sound.helpsteer3_preference, overall_preference: 0 }],
      "0 ties -",
    ],
  ])("%s (%s)", (_name, target, rows, expected) => {
    expect(found(target, rows, "warning")).toContain(expected)
    expect(found(target, rows, "error")).toEqual([])
  })

  test("recommended weights are those of TRL", () => {
    const rows = [...Array.from({ length: 10 }, () => kto(true)), ...Array.from({ length: 30 }, () => kto(false))]
    expect(issuesOf("trl_kto", rows)[0]?.message).toBe(
      "Rows labelled good: 10, bad: 30. Set desirable_weight 3 to 3.99, or undesirable_weight 0.251 to 0.333, not both.",
    )
  })
})

describe("nothing is found in", () => {
  const call = { ...said("assistant", null), tool_calls: [{ id: "c" }] }
  const result = { ...said("tool", "42"), tool_call_id: "c" }
  test.each<[string, TargetName, readonly unknown[]]>([
    ["plain texts", "trl_preference", [{ prompt: "Q", chosen: "a", rejected: "b" }]],
    ["prompts inside both sides", "trl_preference", [{ chosen: [Q, A], rejected: [Q, B] }]],
    [
      "metadata that a trainer passes over",
      "trl_preference",
      [{ prompt: "Q", chosen: "a", rejected: "b", metadata: {}, score: 1 }],
    ],
    [
      "reference log-probabilities",
      "trl_preference",
      [{ prompt: "Q", chosen: "a", rejected: "b", ref_chosen_logps: -1, ref_rejected_logps: -2 }],
    ],
    ["reward rows, none with a margin", "trl_reward", [{ prompt: "Q", chosen: "a", rejected: "b" }]],
    ["conversations to learn", "trl_sft", [{ messages: [Q, A] }]],
    ["plain text to learn", "trl_sft", [{ text: "Words." }]],
    ["tools as a list", "trl_prompts", [{ prompt: [Q], tools: [] }]],
    [
      "columns in another order",
      "trl_prompts",
      [
        { id: "1", prompt: "Q" },
        { prompt: "Q", id: "2" },
      ],
    ],
    ["a tool's result as the last word", "trl_prompts", [{ prompt: [Q, A, said("tool", "T")] }]],
    [
      "calls of tools",
      "openai_sft",
      Array.from({ length: 3 }, () => ({ messages: [Q, call, result, { ...A, weight: 1 }], tools: [] })),
    ],
  ])("%s (%s)", (_name, target, rows) => {
    expect(issuesOf(target, rows)).toEqual([])
  })
})

describe("of a sound row that is spoiled, the gate finds", () => {
  /** Every place of a row that holds a text, as a path. */
  const textPaths = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
    typeof value === "string"
      ? [path]
      : typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, one]) => textPaths(one, [...path, key]))
        : []
  const changed = (value: unknown, [key, ...rest]: readonly string[], to: unknown): unknown => {
    if (key === undefined) return to
    if (Array.isArray(value))
      return value.map((one: unknown, at) => (String(at) === key ? changed(one, rest, to) : one))
    const row = value as Row
    return { ...row, [key]: changed(row[key], rest, to) }
  }
  const cases = exportTargets.map(({ name }) => name)
  const codesOf = (name: TargetName, row: unknown): readonly RowIssueCode[] =>
    issuesOf(name, [row])
      .filter(({ severity }) => severity === "error")
      .map(({ code }) => code)

  test.each(cases)("nulls and half characters anywhere (%s)", (name) => {
    const paths = textPaths(sound[name])
    fc.assert(
      fc.property(fc.constantFrom(...paths), (path) => {
        // An id may be a number, and what a lossless row nests is not looked into.
        const isFree = path[0] === "metadata" || path[0] === "id" || name === "judgements"
        expect(codesOf(name, changed(sound[name], path, null))).not.toEqual([])
        if (!isFree) expect(codesOf(name, changed(sound[name], path, 7))).not.toEqual([])
        expect(codesOf(name, changed(sound[name], path, "\udc00"))).toContain("lone-surrogate")
      }),
    )
  })

  test.each(cases.filter((name) => name !== "judgements"))("a column that is gone (%s)", (name) => {
    const free = new Set(["id", "metadata", "margin", "prompt", "line"])
    for (const column of Object.keys(sound[name])) {
      if (free.has(column)) continue
      const rest = Object.fromEntries(Object.entries(sound[name]).filter(([key]) => key !== column))
      expect([column, codesOf(name, rest)]).toEqual([column, expect.arrayContaining(["missing"])])
    }
  })

  test.each(cases)("any other value instead of a row, without falling over (%s)", (name) => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc
            .record({ key: fc.constantFrom(...Object.keys(sound[name])), value: fc.jsonValue() })
            .map(({ key, value }) => ({ ...sound[name], [key]: value })),
        ),
        (row) => {
          expect(Array.isArray(issuesOf(name, [row]))).toBe(true)
        },
      ),
    )
  })
})

test("ids are remembered by hash, and told apart", () => {
  const ids = seenIds()
  const all = Array.from({ length: 100_000 }, (_, at) => `comparison-${at}`)
  expect(all.filter((id) => ids.has(id))).toEqual([])
  expect(all.every((id) => ids.has(id))).toBe(true)
})
