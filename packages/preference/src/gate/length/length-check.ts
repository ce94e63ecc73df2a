import type { TargetName } from "../../targets/export-targets.ts"
import type { Report } from "../report.ts"
import type { Row } from "../row.ts"
import type { LengthLimit } from "./length-limit.ts"
import { lengthRules } from "./length-rules.ts"
import { type LengthSummary, lengthTally } from "./length-summary.ts"
import type { RowParts } from "./row-parts.ts"

/** Counts the tokens of rows as their trainer sees them, and tells of those that are too long for it. */
export interface LengthCheck {
  readonly row: (row: Row, report: Report) => void
  /** Undefined where no row could be counted. */
  readonly summary: () => LengthSummary | undefined
}

/** Begins to count the rows of a target; undefined where they go to no trainer as they are. */
export function lengthCheck(target: TargetName, { countTokens, maxLength }: LengthLimit): LengthCheck | undefined {
  const rule = lengthRules[target]
  if (rule === undefined) return undefined
  const tally = lengthTally(maxLength)
  const sumOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + countTokens(text), 0)
  const lengthsOf = ({ prompt, sides, isOneText }: RowParts): readonly number[] => {
    if (isOneText) return sides.map(({ texts }) => countTokens([...prompt, ...texts].join("")))
    const before = sumOf(prompt)
    return sides.map(({ texts }) => before + sumOf(texts))
  }
  return {
    row: (row, report) => {
      const parts = rule.partsOf(row)
      if (parts === undefined) return
      const lengths = lengthsOf(parts)
      const longest = Math.max(...lengths)
      tally.add(longest)
      if (longest <= maxLength) return
      const isFilled = sumOf(parts.prompt) >= maxLength
      const said = parts.sides.map(
        ({ name }, at) => `"${name}" ${at === 0 ? "has " : ""}${lengths[at] ?? 0}${at === 0 ? " tokens" : ""}`,
      )
      report.warn(null, "too-long", `${said.join(", ")}; the limit is ${maxLength}. ${rule.effect(isFilled)}`)
    },
    summary: tally.summary,
  }
}
