import { checkDifferent } from "../check-different.ts"
import { checkNumber } from "../check-number.ts"
import { checkPrompt } from "../check-prompt.ts"
import { checkText } from "../check-text.ts"
import { kindOf } from "../kind-of.ts"
import type { Report } from "../report.ts"
import { isRow, type Row } from "../row.ts"
import type { TargetRules } from "../target-rules.ts"

const SCORES = { least: -3, most: 3 }
const common = ["domain", "language", "context"]

function checkCommon(report: Report, { domain, language, context }: Row): void {
  checkText(report, "domain", domain)
  checkText(report, "language", language)
  checkPrompt(report, "context", context)
}

function checkList(report: Report, field: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value
  if (value === undefined) report.error(field, "missing", `"${field}" is missing.`)
  else if (value !== null)
    report.error(field, "type", `"${field}" must be a list that is not empty, not a ${kindOf(value)}.`)
  return []
}

/** Rows of HelpSteer3's preference and edit configurations (nvidia/HelpSteer3 card). */
export const helpsteer3Rules = {
  preference: {
    columns: [...common, "response1", "response2", "overall_preference", "individual_preference"],
    others: "allowed",
    start: () => {
      let ties = 0
      return {
        row: (row, report) => {
          checkCommon(report, row)
          const [one, two] = [row["response1"], row["response2"]]
          checkDifferent(
            report,
            ["response1", "response2"],
            checkText(report, "response1", one),
            checkText(report, "response2", two),
          )
          if (checkNumber(report, "overall_preference", row["overall_preference"], SCORES) === 0) ties += 1
          for (const [at, each] of checkList(report, "individual_preference", row["individual_preference"]).entries()) {
            const { score, reasoning } = isRow(each) ? each : {}
            checkNumber(report, `individual_preference[${at}].score`, score, SCORES)
            if (typeof reasoning !== "string")
              report.error(
                `individual_preference[${at}].reasoning`,
                "type",
                "The reasoning must be a text; it may be empty.",
              )
          }
          return undefined
        },
        finish: (report) => {
          if (ties > 0)
            report.warn(
              null,
              "ties",
              `${ties} rows are ties (0). NeMo-RL trains on them as if response 1 beat itself: filter them.`,
            )
        },
      }
    },
  },
  edit: {
    columns: [...common, "original_response", "edited_response", "feedback", "change_summary"],
    others: "allowed",
    start: () => ({
      row: (row, report) => {
        checkCommon(report, row)
        const [original, edited] = ["original_response", "edited_response"] as const
        checkDifferent(
          report,
          [original, edited],
          checkText(report, original, row[original]),
          checkText(report, edited, row[edited]),
        )
        for (const [at, one] of checkList(report, "feedback", row["feedback"]).entries())
          if (typeof one !== "string" && one !== null)
            report.error(`feedback[${at}]`, "type", "Feedback must be a text; it may be empty.")
        const { change_summary: summary } = row
        if (summary === undefined) report.error("change_summary", "missing", '"change_summary" is missing.')
        else if (typeof summary !== "string" && summary !== null)
          report.error("change_summary", "type", `"change_summary" must be a text, not a ${kindOf(summary)}.`)
        return undefined
      },
    }),
  },
} as const satisfies Readonly<Record<string, TargetRules>>
