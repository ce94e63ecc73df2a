import { gzipSync } from "node:zlib"
import { testDatabases } from "@readback/store/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { openInstallation, sharedData, sharedDataMissing, type TestInstallation } from "../testing/index.ts"

/** Files of the same pairs: format, and how many prompts, responses and comparisons they make: the same of every format that holds pairs. */
const samples: readonly (readonly [file: string, format: string, counts: string])[] = [
  ["arena_33k_votes.jsonl", "arena_pair", "7 29 25"],
  ["arena_55k.jsonl", "arena_battle", "7 29 25"],
  ["axolotl_bradley_terry.jsonl", "axolotl_rm", "6 25 20"],
  ["axolotl_chat_template_default.jsonl", "axolotl_dpo", "6 25 20"],
  ["hh_rlhf.jsonl", "hh_rlhf", "6 25 20"],
  ["llama_factory_dpo_sharegpt.json", "llama_factory_sharegpt", "6 25 20"],
  ["llama_factory_kto_sharegpt.json", "llama_factory_sharegpt", "6 25 43"],
  ["nemo_rl_preference.jsonl", "nemo_rl", "6 25 20"],
  ["openai_dpo.jsonl", "openai_preference", "6 25 20"],
  ["openai_sft.jsonl", "openai_chat", "6 15 14"],
  ["openrlhf_rm.jsonl", "trl_preference", "6 25 20"],
  ["rewardbench_v1.jsonl", "rewardbench", "6 25 20"],
  ["torchtune_preference.json", "trl_preference", "6 25 20"],
  ["trl_kto.jsonl", "trl_unpaired", "6 25 43"],
  ["trl_preference.jsonl", "trl_preference", "6 25 20"],
  ["trl_prompt_only.jsonl", "trl_prompts", "6 0 0"],
  ["trl_reward_margin.jsonl", "trl_preference", "6 25 20"],
  ["trl_sft.jsonl", "trl_unpaired", "6 15 14"],
  ["verl_rm.jsonl", "trl_preference", "6 25 20"],
]

const [database] = testDatabases()
describe.skipIf(sharedDataMissing !== undefined || database === undefined)(
  `samples of other programs' formats${sharedDataMissing ? ` (${sharedDataMissing})` : ""}`,
  () => {
    let installation: TestInstallation
    beforeAll(async () => {
      if (database !== undefined) installation = await openInstallation(database)
    })
    afterAll(() => installation.close())

    test.each(samples)("%s", async (file, format, expected) => {
      const project = await installation.project()
      const content = sharedData(`preference/formats/${file}`)
      const { issues, counts, ...report } = await project.import(content)
      const { prompts, responses, comparisons } = counts
      expect(issues.map(({ code }) => code)).toEqual([])
      expect({ ...report, made: `${prompts} ${responses} ${comparisons}` }).toMatchObject({ format, made: expected })
      // The same file again, packed, adds nothing.
      const again = await project.import(gzipSync(content))
      expect(again.counts).toMatchObject({ prompts: 0, responses: 0, comparisons: 0, errors: 0 })
    })
  },
)
