import { describe, expect, test } from "vitest"
import { readRow } from "../read-row.ts"

const user = (content: string) => ({ role: "user", content })
const assistant = (content: string) => ({ role: "assistant", content })

/** A row in short: its format, the last thing that was asked, its responses with their models, and how it is compared. */
function read(row: unknown): string {
  const result = readRow({ number: 1, text: JSON.stringify(row) })
  if (result === undefined) return "blank"
  if ("issues" in result) return result.issues.map(({ code, field }) => `${code} ${field}`).join(", ")
  const rows = "row" in result ? [result.row] : result.rows
  const told = rows.map((one) => {
    const asked = one.kind === "answers" ? one.externalId : one.messages.map(({ content }) => content).join("/")
    const said = one.responses.map(({ text, model }) => (model === undefined ? text : `${model}:${text}`)).join("|")
    return `${one.kind} ${asked} -> ${said}`
  })
  return `${result.format}: ${told.join("; ")}`
}

describe("rows of other programs", () => {
  test.each<[string, object, string]>([
    ["TRL, unpaired", { prompt: "Q", completion: "a", label: true }, "trl_unpaired: single Q -> a"],
    [
      "TRL, conversational completion",
      { prompt: [user("Q")], completion: [assistant("a")] },
      "trl_unpaired: single Q -> a",
    ],
    ["TRL, prompts", { prompt: [user("Q")], id: 7 }, "trl_prompts: set Q -> "],
    [
      "OpenAI preference",
      { input: { messages: [user("Q")] }, preferred_output: [assistant("a")], non_preferred_output: [assistant("b")] },
      "openai_preference: set Q -> a|b",
    ],
    ["OpenAI chat", { messages: [user("Q"), { ...assistant("a"), weight: 1 }] }, "openai_chat: single Q -> a"],
    ["OpenAI chat without an answer", { messages: [user("Q")] }, "openai_chat: set Q -> "],
    [
      "Axolotl preference",
      { messages: [user("Q")], chosen: assistant("a"), rejected: assistant("b") },
      "axolotl_dpo: set Q -> a|b",
    ],
    ["Axolotl reward", { system: "S", input: "Q", chosen: "a", rejected: "b" }, "axolotl_rm: set S/Q -> a|b"],
    [
      "NeMo-RL",
      {
        context: [user("Q")],
        completions: [
          { rank: 0, completion: [assistant("a")] },
          { rank: 1, completion: [assistant("b")] },
        ],
      },
      "nemo_rl: set Q -> a|b",
    ],
    [
      "ShareGPT ranking",
      {
        conversations: [{ from: "human", value: "Q" }],
        chosen: { from: "gpt", value: "a" },
        rejected: { from: "gpt", value: "b" },
      },
      "llama_factory_sharegpt: set Q -> a|b",
    ],
    [
      "ShareGPT with a tag",
      {
        system: "S",
        conversations: [
          { from: "human", value: "Q" },
          { from: "gpt", value: "a" },
        ],
        kto_tag: true,
      },
      "llama_factory_sharegpt: single S/Q -> a",
    ],
    ["Alpaca ranking", { instruction: "Q", input: "I", chosen: "a", rejected: "b" }, "instruction: set Q\nI -> a|b"],
    ["alpaca_eval", { instruction: "Q", output: "a", generator: "m1", dataset: "d" }, "instruction: single Q -> m1:a"],
    [
      "UltraFeedback",
      {
        source: "s",
        instruction: "Q",
        completions: [
          { model: "m1", response: "a" },
          { model: "m2", response: "b" },
        ],
      },
      "instruction: set Q -> m1:a|m2:b",
    ],
    [
      "HelpSteer3",
      { domain: "code", context: [user("Q")], response1: "a", response2: "b", overall_preference: -2 },
      "helpsteer_pair: set Q -> a|b",
    ],
    ["HelpSteer2 pair", { prompt: "Q", response_1: "a", response_2: "b" }, "helpsteer_pair: set Q -> a|b"],
    ["HelpSteer2 ratings", { prompt: "Q", response: "a", helpfulness: 3 }, "helpsteer_ratings: single Q -> a"],
    [
      "HelpSteer3 edit",
      { context: [user("Q")], original_response: "a", edited_response: "b", change_summary: "c" },
      "helpsteer_edit: set Q -> a|b",
    ],
    [
      "arena, parts",
      {
        model_a: "m1",
        model_b: "m2",
        conversation_a: [{ role: "user", content: [{ type: "text", text: "Q" }] }, assistant("a")],
        conversation_b: [user("Q"), { role: "assistant", content: [{ type: "text", text: "b" }] }],
      },
      "arena_pair: set Q -> m1:a|m2:b",
    ],
    [
      "arena, 55k",
      { model_a: "m1", model_b: "m2", prompt: '["Q"]', response_a: '["a"]', response_b: '["b"]', winner_model_a: 1 },
      "arena_battle: set Q -> m1:a|m2:b",
    ],
    [
      "HH-RLHF",
      {
        chosen: "\n\nHuman: 1\n\nAssistant: 2\n\nHuman: Q\n\nAssistant: a",
        rejected: "\n\nHuman: 1\n\nAssistant: 2\n\nHuman: Q\n\nAssistant: b",
      },
      "hh_rlhf: set 1/2/Q -> a|b",
    ],
    [
      "RewardBench",
      { prompt: "Q", chosen: "a", chosen_model: "m1", rejected: "b", rejected_model: "m2", subset: "s" },
      "rewardbench: set Q -> m1:a|m2:b",
    ],
    ["RewardBench 2", { prompt: "Q", chosen: ["a"], rejected: ["b", "c"] }, "rewardbench: set Q -> a|b|c"],
    [
      "OpenAssistant",
      {
        message_tree_id: "t",
        prompt: {
          message_id: "1",
          text: "Q",
          role: "prompter",
          replies: [
            {
              message_id: "2",
              text: "a",
              role: "assistant",
              rank: 0,
              replies: [{ message_id: "5", text: "more", role: "prompter", replies: [] }],
            },
            { message_id: "3", text: "b", role: "assistant", rank: 1 },
            { message_id: "4", text: "gone", role: "assistant", deleted: true },
          ],
        },
      },
      "oasst_tree: set Q -> a|b",
    ],
  ])("%s", (_name, row, expected) => {
    expect(read(row)).toBe(expected)
  })

  test.each<[string, object, string]>([
    ["no text in a completion", { prompt: "Q", completion: 5 }, "bad-value completion"],
    ["an empty prompt", { prompt: [], completion: "a" }, "bad-value prompt, bad-text prompt"],
    [
      "a role that nobody knows",
      { messages: [{ role: "boss", content: "Q" }, assistant("a")] },
      "bad-value messages.0.role",
    ],
    [
      "one completion",
      { context: [user("Q")], completions: [{ rank: 0, completion: [assistant("a")] }] },
      "bad-value completions",
    ],
    ["a turn of nobody", { conversations: [{ from: "cat", value: "Q" }] }, "bad-value conversations.0.from"],
    ["turns that are no list", { model_a: "m", prompt: "Q", response_a: "a", response_b: '["b"]' }, "bad-value prompt"],
    [
      "roles that repeat",
      { chosen: "\n\nHuman: 1\n\nHuman: Q\n\nAssistant: a", rejected: "\n\nHuman: Q\n\nAssistant: b" },
      "bad-value chosen",
    ],
    [
      "different beginnings",
      { chosen: "\n\nHuman: 1\n\nAssistant: a", rejected: "\n\nHuman: 2\n\nAssistant: b" },
      "no-shared-prompt rejected",
    ],
    ["two equal responses", { instruction: "Q", chosen: "a", rejected: "a" }, "equal-responses undefined"],
    [
      "a tree that never forks",
      { message_tree_id: "t", prompt: { message_id: "1", text: "Q", role: "prompter" } },
      "too-few-responses prompt",
    ],
  ])("tells of %s", (_name, row, expected) => {
    expect(read(row)).toBe(expected)
  })

  test("one response a row is compared with those of other rows, and what else a row says is kept", () => {
    const result = readRow({
      number: 1,
      text: JSON.stringify({ id: "q1#rejected", prompt: "Q", completion: "a", label: false }),
    })
    expect(result).toMatchObject({ row: { kind: "single", externalId: "q1", extra: { label: false } } })
  })
})
