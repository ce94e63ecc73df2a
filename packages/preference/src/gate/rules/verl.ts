import { checkDifferent } from "../check-different.ts"
import { checkPrompt } from "../check-prompt.ts"
import { checkText } from "../check-text.ts"
import type { Report } from "../report.ts"
import { isRow } from "../row.ts"
import type { TargetRules } from "../target-rules.ts"

const STYLES = ["rule", "model"]

/** Rows of verl: plain texts for reward models; prompts with what gives their reward for reinforcement learning. */
export const verlRules = {
  rm: {
    columns: ["prompt", "chosen", "rejected"],
    others: "allowed",
    start: () => ({
      row: (row, report) => {
        checkText(report, "prompt", row["prompt"])
        const [one, two] = ["chosen", "rejected"].map((field) => checkText(report, field, row[field]))
        checkDifferent(report, ["chosen", "rejected"], one, two)
        return undefined
      },
    }),
  },
  rl: {
    columns: ["data_source", "prompt", "ability", "reward_model", "extra_info"],
    others: "allowed",
    start: () => ({
      row: (row, report) => {
        for (const field of ["data_source", "ability"]) checkText(report, field, row[field])
        checkPrompt(report, "prompt", row["prompt"])
        checkReward(report, row["reward_model"])
        const extra = row["extra_info"]
        if (!isRow(extra)) report.error("extra_info", "missing", '"extra_info" must be an object.')
        else if (extra["id"] !== undefined) checkText(report, "extra_info.id", extra["id"])
        return undefined
      },
    }),
  },
} as const satisfies Record<string, TargetRules>

function checkReward(report: Report, value: unknown): void {
  if (!isRow(value)) return report.error("reward_model", "missing", '"reward_model" must be an object.')
  const { style, ground_truth: truth } = value
  if (typeof style !== "string" || !STYLES.includes(style))
    report.error("reward_model.style", "range", `"style" is one of ${STYLES.join(", ")}.`)
  checkText(report, "reward_model.ground_truth", truth)
}
