/** What files are for, in the order of the tabs; the ids are the server's. */
export const exportGroups = [
  { id: "preference", label: "Preference" },
  { id: "reward", label: "Reward models" },
  { id: "kto", label: "KTO" },
  { id: "sft", label: "Supervised" },
  { id: "prompts", label: "Prompts" },
  { id: "lossless", label: "Lossless" },
] as const
