import { describe, expect, test } from "vitest"
import { validateRows } from "../gate/validate-rows.ts"
import { buildAll, rowsOf } from "../testing/build-all.ts"
import { taskOf } from "../testing/judged-tasks.ts"
import { hasSharedData, records, titled } from "../testing/shared-data.ts"
import type { TargetName } from "./export-targets.ts"
import { llamaFactoryInfo } from "./llama-factory-info.ts"

/** The shape of a value: keys and types, of a list its first item's. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])]
  if (typeof value !== "object" || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]))
}

const samples: readonly (readonly [TargetName, string])[] = [
  ["trl_preference", "trl_preference.jsonl"],
  ["trl_reward", "trl_reward_margin.jsonl"],
  ["trl_kto", "trl_kto.jsonl"],
  ["trl_sft", "trl_sft.jsonl"],
  ["trl_prompts", "trl_prompt_only.jsonl"],
  ["openai_preference", "openai_dpo.jsonl"],
  ["openai_sft", "openai_sft.jsonl"],
  ["llama_factory_preference", "llama_factory_dpo_sharegpt.json"],
  ["llama_factory_kto", "llama_factory_kto_sharegpt.json"],
  ["axolotl_dpo", "axolotl_chat_template_default.jsonl"],
  ["axolotl_rm", "axolotl_bradley_terry.jsonl"],
  ["openrlhf", "openrlhf_rm.jsonl"],
  ["nemo_rl", "nemo_rl_preference.jsonl"],
  ["rewardbench", "rewardbench_v1.jsonl"],
]

describe.each(samples)("the sample of %s", (name, file) => {
  test.skipIf(!hasSharedData)(titled("passes the gate"), () => {
    const { check, finish } = validateRows(name)
    const rows = records<unknown>(`preference/formats/${file}`)
    expect(rows.flatMap((row, at) => check(at + 1, row))).toEqual([])
    expect(finish().filter(({ severity }) => severity === "error")).toEqual([])
  })

  test.skipIf(!hasSharedData)(titled("has the shape of our rows"), () => {
    const [sample] = records<Record<string, unknown>>(`preference/formats/${file}`)
    const [built] = rowsOf(
      buildAll(
        name,
        [taskOf(["x:aNew", "a1", "a1"])],
        name === "trl_preference" || name === "trl_reward" ? { metadata: "without" } : {},
      ),
    )
    // RewardBench numbers its rows; our ids are texts, which say what a row came from.
    const ours = name === "rewardbench" ? { ...built, id: 0 } : built
    expect(shapeOf(ours)).toEqual(shapeOf(sample))
    expect(Object.keys(built ?? {}).toSorted()).toEqual(Object.keys(sample ?? {}).toSorted())
  })
})

test.skipIf(!hasSharedData)(titled("the entries of LLaMA-Factory's dataset_info.json are those of the sample"), () => {
  const info: unknown = records("preference/formats/dataset_info.json")
  const entry = (kind: "preference" | "kto", file: string) =>
    Object.values(JSON.parse(llamaFactoryInfo(kind, file)) as object)[0] as unknown
  expect(info).toMatchObject({
    mtb_dpo: entry("preference", "llama_factory_dpo_sharegpt.json"),
    mtb_kto: entry("kto", "llama_factory_kto_sharegpt.json"),
  })
})
