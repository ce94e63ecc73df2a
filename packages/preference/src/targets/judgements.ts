import { chat } from "./chat.ts"
import type { ExportTarget, TargetSettings } from "./export-target.ts"
import type { JudgedTask, TargetJudgment } from "./judged-task.ts"
import { snippets } from "./snippets.ts"

/**
 * Everything: one row for each judgment that counts, with the texts it is about; labelers are pseudonyms. What was not
 * said is 0, "" or an empty list, and maps are lists of entries, so that every row has the same columns.
 */
export const judgements = {
  name: "judgements",
  fileName: "judgements.jsonl",
  mediaType: "application/jsonl",
  group: "lossless",
  title: "Judgments, lossless",
  description: "One row for each judgment with all its author said; labelers are pseudonyms.",
  options: [],
  snippet: (file) => snippets.datasets(file, 'rows.to_pandas().groupby("task_id").outcome.value_counts()'),
  start: (settings) => (task) =>
    task.judgments.length === 0
      ? [{ kind: "left-out", reason: "no-judgment" }]
      : task.judgments.map((judgment) => ({
          kind: "row",
          from: "judgment",
          row: rowOf(task, judgment, settings),
          of: { id: judgment.id },
        })),
} as const satisfies ExportTarget

function rowOf(task: JudgedTask, judgment: TargetJudgment, { pseudonym }: TargetSettings) {
  const { rewrite } = judgment
  return {
    id: judgment.id,
    task_id: task.id,
    prompt_id: task.promptId,
    labeler: pseudonym(judgment.labelerId),
    created_at: judgment.createdAt,
    duration_ms: judgment.activeMs,
    guideline_version: judgment.guidelineVersion ?? 0,
    display_order: [...judgment.displayOrder],
    outcome: judgment.outcome,
    preferred_id: judgment.preferredId ?? "",
    strength: judgment.strength ?? 0,
    ranking: (judgment.ranking ?? []).map((group) => [...group]),
    ratings: Object.entries(judgment.ratings ?? {}).flatMap(([response_id, axes]) =>
      Object.entries(axes).map(([axis, points]) => ({ response_id, axis, points })),
    ),
    criteria: Object.entries(judgment.criteria ?? {}).map(([axis, points]) => ({ axis, points })),
    issue_tags: Object.entries(judgment.issueTags ?? {}).flatMap(([response_id, tags]) =>
      tags.map((tag) => ({ response_id, tag })),
    ),
    confidence: judgment.confidence ?? 0,
    rationale: judgment.rationale ?? "",
    review: judgment.review ?? "",
    edits:
      rewrite === null
        ? []
        : [
            {
              id: rewrite.id,
              base_response_id: rewrite.baseResponseId,
              text: rewrite.text,
              change_summary: rewrite.changeSummary ?? "",
            },
          ],
    prompt: chat.prompt(task.messages),
    has_images: task.hasImages,
    responses: task.responses.map(({ id, text, model }) => ({ id, text, model: model ?? "" })),
    domain: task.domain ?? "",
    language: task.language ?? "",
    marking: task.marking,
  }
}
