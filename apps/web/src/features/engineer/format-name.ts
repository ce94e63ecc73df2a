const names: Readonly<Record<string, string>> = {
  readback: "Readback JSON Lines",
  trl_preference: "TRL preference",
  arena_pair: "Arena pairs",
  mt_bench_question: "MT-Bench questions",
  mt_bench_answer: "MT-Bench answers",
  arena_battle: "Arena battles",
  axolotl_dpo: "Axolotl preference",
  axolotl_rm: "Axolotl reward",
  helpsteer_edit: "HelpSteer edits",
  helpsteer_pair: "HelpSteer pairs",
  helpsteer_ratings: "HelpSteer ratings",
  hh_rlhf: "HH-RLHF",
  instruction: "Instructions (Alpaca, UltraFeedback)",
  llama_factory_sharegpt: "LLaMA-Factory ShareGPT",
  nemo_rl: "NeMo-RL",
  oasst_tree: "OpenAssistant trees",
  openai_chat: "OpenAI chat",
  openai_preference: "OpenAI preference",
  rewardbench: "RewardBench",
  table: "Table",
  trl_prompts: "TRL prompts",
  trl_unpaired: "TRL completions",
}

/** What people call an import format. */
export const formatName = (format: string): string => names[format] ?? format
