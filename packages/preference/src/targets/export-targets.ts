import { axolotlDpo } from "./axolotl-dpo.ts"
import { axolotlRm } from "./axolotl-rm.ts"
import { edits } from "./edits.ts"
import type { ExportTarget } from "./export-target.ts"
import { helpsteer3Edit } from "./helpsteer3-edit.ts"
import { helpsteer3Preference } from "./helpsteer3-preference.ts"
import { items } from "./items.ts"
import { judgements } from "./judgements.ts"
import { llamaFactoryKto } from "./llama-factory-kto.ts"
import { llamaFactoryPreference } from "./llama-factory-preference.ts"
import { nemoRl } from "./nemo-rl.ts"
import { openaiPreferenceIndex } from "./openai-preference-index.ts"
import { openaiPreference } from "./openai-preference.ts"
import { openaiSft } from "./openai-sft.ts"
import { openrlhf } from "./openrlhf.ts"
import { rewardbench } from "./rewardbench.ts"
import { trlKto } from "./trl-kto.ts"
import { trlPreference } from "./trl-preference.ts"
import { trlPrompts } from "./trl-prompts.ts"
import { trlReward } from "./trl-reward.ts"
import { trlSft } from "./trl-sft.ts"
import { verlRl } from "./verl-rl.ts"
import { verlRm } from "./verl-rm.ts"

const all = [
  trlPreference,
  openaiPreference,
  openaiPreferenceIndex,
  llamaFactoryPreference,
  axolotlDpo,
  nemoRl,
  helpsteer3Preference,
  trlReward,
  openrlhf,
  axolotlRm,
  rewardbench,
  verlRm,
  trlKto,
  llamaFactoryKto,
  trlSft,
  openaiSft,
  helpsteer3Edit,
  trlPrompts,
  verlRl,
  judgements,
  items,
  edits,
] as const

/** Name of a kind of file. */
export type TargetName = (typeof all)[number]["name"]

/** Every kind of file that can be made, in the order to offer them. */
export const exportTargets: readonly ExportTarget<TargetName>[] = all
