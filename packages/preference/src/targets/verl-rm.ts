import type { ExportTarget } from "./export-target.ts"
import { pairItems } from "./pair-items.ts"
import { snippets } from "./snippets.ts"

/** verl reward rows, three plain texts (verl/utils/dataset); single-turn, without a system message. verl reads Parquet. */
export const verlRm = {
  name: "verl_rm",
  fileName: "verl_rm.jsonl",
  mediaType: "application/jsonl",
  group: "reward",
  title: "verl reward model",
  description: "Prompt, chosen and rejected as plain texts; verl reads Parquet, which releases hold.",
  options: ["ranking"],
  snippet: (file) => snippets.datasets(file, 'rows.to_parquet("train.parquet")  # data.train_files=train.parquet'),
  start: (settings) => {
    const write = pairItems(settings, "single-turn", ({ chosen, rejected }, _id, { messages }) => ({
      prompt: messages.at(-1)?.content ?? "",
      chosen: chosen.text,
      rejected: rejected.text,
    }))
    return (task) =>
      task.messages[0]?.role === "system" ? [{ kind: "left-out", reason: "not-single-turn" }] : write(task)
  },
} as const satisfies ExportTarget
