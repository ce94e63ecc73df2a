import { checkAnswer } from "../check-answer.ts"
import { checkDifferent } from "../check-different.ts"
import { checkNumber } from "../check-number.ts"
import { checkPrompt } from "../check-prompt.ts"
import { kindOf } from "../kind-of.ts"
import type { Report } from "../report.ts"
import { isRow } from "../row.ts"
import type { TargetRules } from "../target-rules.ts"

const RANKS = { least: 0, most: 1_000 }

/** Preference rows of NeMo-RL; its DPO and reward training take exactly two completions (docs/guides/dpo.md, rm.md). */
export const nemoRlRules: TargetRules = {
  columns: ["context", "completions"],
  others: "allowed",
  start: () => ({
    row: ({ context, completions }, report) => {
      checkPrompt(report, "context", context)
      checkCompletions(report, completions)
      return undefined
    },
  }),
}

function checkCompletions(report: Report, value: unknown): void {
  if (!Array.isArray(value)) {
    if (value === undefined) report.error("completions", "missing", '"completions" is missing.')
    else if (value !== null)
      report.error("completions", "type", `"completions" must be a list, not a ${kindOf(value)}.`)
    return
  }
  if (value.length !== 2)
    report.error("completions", "range", `"completions" holds ${value.length}; DPO and reward training take two.`)
  const completions = value.map((one: unknown, at) => {
    const field = `completions[${at}]`
    const { rank, completion } = isRow(one) ? one : {}
    return {
      rank: checkNumber(report, `${field}.rank`, rank, RANKS),
      text: checkAnswer(report, `${field}.completion`, completion),
    }
  })
  const [one, two] = completions
  if (one?.rank !== undefined && one.rank === two?.rank)
    report.error("completions", "equal-ranks", "Both completions have the same rank: a tie is no pair.")
  checkDifferent(report, ["completions[0]", "completions[1]"], one?.text, two?.text)
}
