import type { ExportTarget } from "./export-target.ts"
import type { JudgedTask } from "./judged-task.ts"
import { pairItems } from "./pair-items.ts"
import { snippets } from "./snippets.ts"
import { UNSPECIFIED } from "./unspecified.ts"

/** RewardBench rows, as `rewardbench --load_json` reads them (rewardbench/utils.py); single-turn, without a system message. */
export const rewardbench = {
  name: "rewardbench",
  fileName: "rewardbench.jsonl",
  mediaType: "application/jsonl",
  group: "reward",
  title: "RewardBench",
  description: "Plain texts with the models' names, to measure a reward model with RewardBench.",
  options: ["ranking"],
  snippet: (file) => snippets.shell([`rewardbench --model MODEL --dataset ${file} --load_json`]),
  start: (settings) => {
    const write = pairItems(settings, "single-turn", ({ chosen, rejected }, id, task) => ({
      prompt: task.messages.at(-1)?.content ?? "",
      chosen: chosen.text,
      chosen_model: modelOf(task, chosen.id),
      rejected: rejected.text,
      rejected_model: modelOf(task, rejected.id),
      subset: task.domain ?? UNSPECIFIED,
      id,
    }))
    return (task) =>
      task.messages[0]?.role === "system" ? [{ kind: "left-out", reason: "not-single-turn" }] : write(task)
  },
} as const satisfies ExportTarget

const modelOf = ({ responses }: JudgedTask, id: string): string => responses.find((one) => one.id === id)?.model ?? ""
