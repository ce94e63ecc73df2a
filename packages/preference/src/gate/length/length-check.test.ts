import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildAll, rowsOf } from "../../testing/build-all.ts"
import { taskOf } from "../../testing/judged-tasks.ts"
import { exportTargets, type TargetName } from "../../targets/export-targets.ts"
import { validateRows } from "../validate-rows.ts"
import { hasTokenLimit } from "./length-rules.ts"
import { lengthTally } from "./length-summary.ts"

const said = (role: string, content: unknown) => ({ role, content })
const [Q, A, B] = [said("user", "qqqq"), said("assistant", "aaa"), said("assistant", "bb")]
const turn = (from: string, value: string) => ({ from, value })

/** A character is a token, but for "qa", which is one: plain texts that are put together are shorter by it. */
const countTokens = (text: string) => text.replaceAll("qa", "?").length

function measured(target: TargetName, rows: readonly unknown[], maxLength: number) {
  const { check, lengths } = validateRows(target, { countTokens, maxLength })
  const issues = rows.flatMap((row, at) => check(at + 1, row))
  const told = issues.filter(({ code }) => code === "too-long")
  return { told: told.map(({ line, severity, message }) => `${line} ${severity}: ${message}`), lengths: lengths() }
}

describe("a row is as long as its trainer sees it", () => {
  const pair = { prompt: [Q], chosen: [A], rejected: [B] }
  const plain = { prompt: "qqqq", chosen: "aaa", rejected: "bb" }
  test.each<[string, TargetName, unknown, string]>([
    [
      "of reward training",
      "trl_reward",
      pair,
      '"prompt + chosen" has 7 tokens, "prompt + rejected" 6; the limit is 6. TRL\'s reward training drops it without a word.',
    ],
    [
      "of plain texts, which are put together",
      "trl_reward",
      { ...plain, rejected: "bbb" },
      '"prompt + chosen" has 6 tokens, "prompt + rejected" 7; the limit is 6. TRL\'s reward training drops it without a word.',
    ],
    [
      "of DPO",
      "trl_preference",
      { ...pair, rejected: [said("assistant", "b")] },
      '"prompt + chosen" has 7 tokens, "prompt + rejected" 5; the limit is 6. TRL cuts its end off without a word.',
    ],
    [
      "of DPO with the prompt in both sides",
      "trl_preference",
      { chosen: [Q, A], rejected: [Q, B] },
      '"chosen" has 7 tokens, "rejected" 6; the limit is 6. TRL cuts its end off without a word.',
    ],
    [
      "whose prompt fills the limit",
      "trl_kto",
      { prompt: [said("system", "qq"), Q], completion: [A], label: true },
      '"prompt + completion" has 9 tokens; the limit is 6. TRL drops it: the prompt alone fills the limit.',
    ],
    [
      "of supervised training",
      "trl_sft",
      { prompt: [Q], completion: [A] },
      '"prompt + completion" has 7 tokens; the limit is 6. TRL cuts its end off without a word.',
    ],
    [
      "of a conversation",
      "trl_sft",
      { messages: [Q, A, Q] },
      '"messages" has 11 tokens; the limit is 6. TRL cuts its end off without a word.',
    ],
    [
      "of a text",
      "trl_sft",
      { text: "qqqqqqq" },
      '"text" has 7 tokens; the limit is 6. TRL cuts its end off without a word.',
    ],
    [
      "of a prompt alone",
      "trl_prompts",
      { prompt: [Q, A, Q] },
      '"prompt" has 11 tokens; the limit is 6. TRL takes it whole, whether the model has room for an answer or not.',
    ],
    [
      "of a host, where an assistant that calls a tool says nothing",
      "openai_preference",
      {
        input: {
          messages: [
            Q,
            { role: "assistant", content: null, tool_calls: [{}] },
            { ...said("tool", "tt"), tool_call_id: "1" },
          ],
        },
        preferred_output: [A],
        non_preferred_output: [B],
      },
      '"input + preferred_output" has 9 tokens, "input + non_preferred_output" 8; the limit is 6. Hosts cut its end off or refuse it.',
    ],
    [
      "of LLaMA-Factory with its system prompt",
      "llama_factory_preference",
      { system: "ss", conversations: [turn("human", "qqqq")], chosen: turn("gpt", "aaa"), rejected: turn("gpt", "b") },
      '"conversations + chosen" has 9 tokens, "conversations + rejected" 7; the limit is 6. ' +
        "LLaMA-Factory cuts off the end of the prompt, of the answer, or of both.",
    ],
    [
      "of Axolotl",
      "axolotl_rm",
      { system: "", input: "qqqq", chosen: "aaa", rejected: "bb" },
      '"input + chosen" has 7 tokens, "input + rejected" 6; the limit is 6. Axolotl drops it, and says only how many it dropped.',
    ],
    [
      "of NeMo-RL",
      "nemo_rl",
      {
        context: [Q],
        completions: [
          { rank: 0, completion: [A] },
          { rank: 1, completion: [B] },
        ],
      },
      '"context + completions[0]" has 7 tokens, "context + completions[1]" 6; the limit is 6. ' +
        "NeMo-RL learns nothing from it, and says so in its log.",
    ],
    [
      "of verl",
      "verl_rm",
      plain,
      '"prompt + chosen" has 7 tokens, "prompt + rejected" 6; the limit is 6. verl cuts its end off without a word.',
    ],
  ])("%s", (_name, target, row, message) => {
    expect(measured(target, [row], 6).told).toEqual([`1 warning: ${message}`])
    const longest = Math.max(...[...message.matchAll(/ (\d+)(?: tokens)?[,;]/g)].map(([, count]) => Number(count)))
    expect(measured(target, [row], longest).told).toEqual([])
    expect(measured(target, [row], longest - 1).told).toHaveLength(1)
  })
})

test("every target that goes to a trainer counts its own rows", () => {
  for (const { name } of exportTargets) {
    const rows = rowsOf(buildAll(name, [taskOf(["x:aNew", "a1", "a1"])]))
    const { lengths } = measured(name, rows, 0)
    expect([name, lengths?.rows]).toEqual([name, hasTokenLimit(name) ? rows.length : undefined])
    expect([name, lengths?.over]).toEqual([name, hasTokenLimit(name) ? rows.length : undefined])
  }
})

test("rows whose texts cannot be found are not counted", () => {
  const rows = [
    {},
    { prompt: "q" },
    { prompt: [{ role: "user" }], chosen: "a", rejected: "b" },
    [],
    { prompt: 1, chosen: [2], rejected: {} },
  ]
  expect(measured("trl_reward", rows, 1)).toEqual({ told: [], lengths: undefined })
})

describe("the lengths of a file", () => {
  test("are those of a sorted list", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(70_000), { minLength: 1 }), fc.nat(70_000), (lengths, maxLength) => {
        const tally = lengthTally(maxLength)
        for (const length of lengths) tally.add(length)
        const sorted = lengths.map((one) => (one < 65_536 ? one : Number(one.toPrecision(3)))).toSorted((a, b) => a - b)
        const longest = Math.max(...lengths)
        const at = (share: number) => Math.min(sorted[Math.ceil(share * sorted.length) - 1] ?? -1, longest)
        expect(tally.summary()).toEqual({
          maxLength,
          rows: lengths.length,
          over: lengths.filter((one) => one > maxLength).length,
          median: at(0.5),
          p95: at(0.95),
          longest,
        })
      }),
    )
  })
})
