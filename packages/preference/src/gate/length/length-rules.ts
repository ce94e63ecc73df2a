import type { TargetName } from "../../targets/export-targets.ts"
import { isRow, type Row } from "../row.ts"
import { alone, answersTo, type RowParts } from "./row-parts.ts"
import { inTurn } from "./texts-of.ts"

/** What a trainer counts of a row, and what it does with one that is too long. */
export interface LengthRule {
  /** Undefined for a row whose texts cannot be found; other rules tell of it. */
  readonly partsOf: (row: Row) => RowParts | undefined
  /** A sentence; `isFilled` says that the prompt alone leaves no room for an answer. */
  readonly effect: (isFilled: boolean) => string
}

const pair = ({ prompt, chosen, rejected }: Row, isOneText = false) =>
  prompt === undefined ? alone({ chosen, rejected }) : answersTo(["prompt", prompt], { chosen, rejected }, isOneText)

/** TRL puts a prompt and an answer that are plain texts together, and only then makes tokens of them. */
const isPlain = ({ prompt }: Row) => typeof prompt === "string"

/** Rows whose end is cut off, unless nothing but the prompt would be left (trl/trainer/{dpo,kto,sft}_trainer.py). */
const cutByTrl = (isFilled: boolean) =>
  isFilled ? "TRL drops it: the prompt alone fills the limit." : "TRL cuts its end off without a word."

const hosted = () => "Hosts cut its end off or refuse it."
const llamaFactory = () => "LLaMA-Factory cuts off the end of the prompt, of the answer, or of both."
const axolotl = () => "Axolotl drops it, and says only how many it dropped."
const undecided = () => "Whether it is cut or dropped depends on what reads the file."

/** The rules of each target; undefined for rows that go to no trainer as they are. */
export const lengthRules: Readonly<Record<TargetName, LengthRule | undefined>> = {
  // trl/trainer/reward_trainer.py filters by both sides.
  trl_reward: {
    partsOf: (row) => pair(row, isPlain(row)),
    effect: () => "TRL's reward training drops it without a word.",
  },
  trl_preference: { partsOf: (row) => pair(row, isPlain(row)), effect: cutByTrl },
  trl_kto: {
    partsOf: (row) => answersTo(["prompt", row["prompt"]], { completion: row["completion"] }, isPlain(row)),
    effect: cutByTrl,
  },
  trl_sft: {
    partsOf: (row) => {
      const { prompt, completion, messages, text } = row
      if (messages !== undefined) return alone({ messages })
      if (text !== undefined && prompt === undefined) return alone({ text })
      return answersTo(["prompt", prompt], { completion }, isPlain(row))
    },
    effect: cutByTrl,
  },
  // Since TRL 1.0 there is no max_prompt_length (trl/trainer/grpo_config.py).
  trl_prompts: {
    partsOf: ({ prompt }) => alone({ prompt }),
    effect: () => "TRL takes it whole, whether the model has room for an answer or not.",
  },
  openai_preference: {
    partsOf: ({ input, preferred_output: preferred, non_preferred_output: other }) =>
      answersTo(["input", isRow(input) ? input["messages"] : undefined], {
        preferred_output: preferred,
        non_preferred_output: other,
      }),
    effect: hosted,
  },
  openai_preference_index: undefined,
  openai_sft: { partsOf: ({ messages }) => alone({ messages }), effect: hosted },
  // src/llamafactory/data/processor/pairwise.py and processor_utils.py, infer_seqlen
  llama_factory_preference: {
    partsOf: ({ system, conversations, chosen, rejected }) =>
      answersTo(["conversations", inTurn(system, conversations)], { chosen, rejected }),
    effect: llamaFactory,
  },
  llama_factory_kto: {
    partsOf: ({ system, conversations }) => alone({ conversations: inTurn(system, conversations) }),
    effect: llamaFactory,
  },
  // src/axolotl/utils/data/rl.py, drop_long_rl_seq
  axolotl_dpo: {
    partsOf: ({ messages, chosen, rejected }) => answersTo(["messages", messages], { chosen, rejected }),
    effect: axolotl,
  },
  axolotl_rm: {
    partsOf: ({ system, input, chosen, rejected }) => answersTo(["input", inTurn(system, input)], { chosen, rejected }),
    effect: axolotl,
  },
  // openrlhf/datasets/reward_dataset.py
  openrlhf: {
    partsOf: (row) => pair(row, isPlain(row)),
    effect: (isFilled) =>
      isFilled
        ? "OpenRLHF's DPO drops it, and its reward training sees the prompt alone."
        : "OpenRLHF cuts its end off without a word.",
  },
  // nemo_rl/data/processors.py, preference_preprocessor
  nemo_rl: {
    partsOf: ({ context, completions }) => {
      const [one, two] = Array.isArray(completions) ? completions.map(completionOf) : []
      return answersTo(["context", context], { "completions[0]": one, "completions[1]": two })
    },
    effect: () => "NeMo-RL learns nothing from it, and says so in its log.",
  },
  helpsteer3_preference: {
    partsOf: ({ context, response1, response2 }) => answersTo(["context", context], { response1, response2 }),
    effect: undecided,
  },
  helpsteer3_edit: {
    partsOf: ({ context, original_response, edited_response }) =>
      answersTo(["context", context], { original_response, edited_response }),
    effect: undecided,
  },
  // rewardbench/rewardbench.py
  rewardbench: {
    partsOf: pair,
    effect: () => "RewardBench scores it whole, or with --force_truncation its end alone.",
  },
  // verl/utils/dataset/{rm,rl}_dataset.py
  verl_rm: { partsOf: (row) => pair(row), effect: () => "verl cuts its end off without a word." },
  verl_rl: {
    partsOf: ({ prompt }) => alone({ prompt }),
    effect: () => "verl drops it, or stops there if it was told not to drop prompts.",
  },
  judgements: undefined,
  items: undefined,
  edits: undefined,
}

const completionOf = (one: unknown): unknown => (isRow(one) ? one["completion"] : undefined)

/** Whether rows of a target go to a trainer that limits their length. */
export const hasTokenLimit = (target: TargetName): boolean => lengthRules[target] !== undefined
