import { isSameText } from "../training-rows/is-same-text.ts"
import type { Report } from "./report.ts"

/** Reports two sides that are the same text: trainers take such a pair without a word and learn nothing true from it. */
export function checkDifferent(
  report: Report,
  [first, second]: readonly [string, string],
  one: string | undefined,
  two: string | undefined,
): void {
  if (one === undefined || two === undefined || !isSameText(one, two)) return
  report.error(second, "equal-texts", `"${first}" and "${second}" are the same text but for white space.`)
}
