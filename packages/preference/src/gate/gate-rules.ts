import type { TargetName } from "../targets/export-targets.ts"
import { axolotlRules } from "./rules/axolotl.ts"
import { editsRules } from "./rules/edits.ts"
import { helpsteer3Rules } from "./rules/helpsteer3.ts"
import { itemsRules } from "./rules/items.ts"
import { judgementsRules } from "./rules/judgements.ts"
import { llamaFactoryRules } from "./rules/llama-factory.ts"
import { nemoRlRules } from "./rules/nemo-rl.ts"
import { openaiPreferenceIndexRules } from "./rules/openai-preference-index.ts"
import { openaiPreferenceRules } from "./rules/openai-preference.ts"
import { openaiSftRules } from "./rules/openai-sft.ts"
import { openrlhfRules } from "./rules/openrlhf.ts"
import { rewardbenchRules } from "./rules/rewardbench.ts"
import { trlKtoRules } from "./rules/trl-kto.ts"
import { trlPair } from "./rules/trl-pair.ts"
import { trlPromptsRules } from "./rules/trl-prompts.ts"
import { trlSftRules } from "./rules/trl-sft.ts"
import { verlRules } from "./rules/verl.ts"
import type { TargetRules } from "./target-rules.ts"

/** The rules of every target. */
export const gateRules: Readonly<Record<TargetName, TargetRules>> = {
  trl_preference: trlPair("preference"),
  trl_reward: trlPair("reward"),
  trl_kto: trlKtoRules,
  trl_sft: trlSftRules,
  trl_prompts: trlPromptsRules,
  openai_preference: openaiPreferenceRules,
  openai_preference_index: openaiPreferenceIndexRules,
  openai_sft: openaiSftRules,
  llama_factory_preference: llamaFactoryRules.preference,
  llama_factory_kto: llamaFactoryRules.kto,
  axolotl_dpo: axolotlRules.dpo,
  axolotl_rm: axolotlRules.rm,
  openrlhf: openrlhfRules,
  nemo_rl: nemoRlRules,
  helpsteer3_preference: helpsteer3Rules.preference,
  helpsteer3_edit: helpsteer3Rules.edit,
  rewardbench: rewardbenchRules,
  verl_rm: verlRules.rm,
  verl_rl: verlRules.rl,
  judgements: judgementsRules,
  items: itemsRules,
  edits: editsRules,
}
