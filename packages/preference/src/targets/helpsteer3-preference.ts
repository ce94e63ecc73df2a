import { isSameText } from "../training-rows/is-same-text.ts"
import { pairValue } from "../training-rows/pair-value.ts"
import { chat } from "./chat.ts"
import type { ExportTarget, TargetItem } from "./export-target.ts"
import { guarded } from "./guarded.ts"
import type { JudgedTask } from "./judged-task.ts"
import { snippets } from "./snippets.ts"
import { UNSPECIFIED } from "./unspecified.ts"

/** HelpSteer3 preference rows, field for field (nvidia/HelpSteer3 card): scores from -3, response 1 much better, to 3; ties are 0. */
export const helpsteer3Preference = {
  name: "helpsteer3_preference",
  fileName: "helpsteer3_preference.jsonl",
  mediaType: "application/jsonl",
  group: "preference",
  title: "HelpSteer3 preference",
  description: "Both responses with every labeler's score and reasons; ties are kept as 0.",
  options: [],
  snippet: (file) =>
    snippets.datasets(file, 'rows.filter(lambda row: row["overall_preference"] != 0)  # a tie is no pair'),
  start: () => (task) => guarded(task, "any", itemsOf),
} as const satisfies ExportTarget

function* itemsOf(task: JudgedTask): Generator<TargetItem> {
  const { responses, judgments, messages } = task
  for (const [at, one] of responses.entries()) {
    for (const two of responses.slice(at + 1)) {
      const scores = judgments.flatMap((judgment) => {
        const value = pairValue(judgment, two.id, one.id)
        return value === undefined ? [] : [{ score: value, reasoning: judgment.rationale ?? "" }]
      })
      if (one.text.trim() === "" || two.text.trim() === "") yield { kind: "left-out", reason: "empty-text" }
      else if (isSameText(one.text, two.text)) yield { kind: "left-out", reason: "equal-texts" }
      else if (scores.length === 0) yield { kind: "left-out", reason: "both-unacceptable" }
      else {
        const row = {
          domain: task.domain ?? UNSPECIFIED,
          language: task.language ?? UNSPECIFIED,
          context: chat.prompt(messages),
          response1: one.text,
          response2: two.text,
          overall_preference: overall(scores.map(({ score }) => score)),
          individual_preference: scores,
        }
        yield { kind: "row", from: "preference", row, of: { id: `${task.id}:${one.id}:${two.id}` } }
      }
    }
  }
  for (const { rewrite } of judgments) if (rewrite !== null) yield { kind: "left-out", reason: "rewrite-elsewhere" }
}

/** The mean, rounded to the whole number further from 0 where it lies between two. */
function overall(scores: readonly number[]): number {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  // Not -0, which JSON writes as 0 and a reader would not tell apart.
  return Math.sign(mean) * Math.round(Math.abs(mean)) || 0
}
