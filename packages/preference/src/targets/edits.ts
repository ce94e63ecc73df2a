import { editDistance } from "../training-rows/edit-distance.ts"
import { isSameText } from "../training-rows/is-same-text.ts"
import { chat } from "./chat.ts"
import type { ExportTarget, TargetItem, TargetSettings } from "./export-target.ts"
import { guarded } from "./guarded.ts"
import type { JudgedTask, TargetJudgment, TargetResponse } from "./judged-task.ts"
import { snippets } from "./snippets.ts"
import { UNSPECIFIED } from "./unspecified.ts"

/**
 * Every rewrite with where it comes from: the columns of HelpSteer3's edit rows (nvidia/HelpSteer3 card), and beside them
 * its author's pseudonym, how much was changed, and which responses it is better than. Edits of nothing are left out.
 */
export const edits = {
  name: "edits",
  fileName: "edits.jsonl",
  mediaType: "application/jsonl",
  group: "lossless",
  title: "Edits, with lineage",
  description: "Each rewrite beside its original: what changed, how much, why, and which responses it is better than.",
  options: [],
  snippet: (file) => snippets.datasets(file, 'rows.filter(lambda row: row["word_ops"] >= 3)'),
  start: (settings) => {
    function* itemsOf(task: JudgedTask): Generator<TargetItem> {
      const rewritten = task.judgments.filter(({ rewrite }) => rewrite !== null)
      if (rewritten.length === 0) yield { kind: "left-out", reason: "no-rewrite" }
      for (const judgment of rewritten) {
        const { rewrite } = judgment
        const original = task.responses.find(({ id }) => id === rewrite?.baseResponseId)
        if (rewrite === null || original === undefined) continue
        if (rewrite.text.trim() === "" || original.text.trim() === "") yield { kind: "left-out", reason: "empty-text" }
        else if (isSameText(original.text, rewrite.text)) yield { kind: "left-out", reason: "equal-texts" }
        else {
          const row = rowOf(task, { ...judgment, rewrite }, original, settings)
          yield { kind: "row", from: "rewrite", row, of: { id: rewrite.id, textId: rewrite.id } }
        }
      }
    }
    return (task) => guarded(task, "any", itemsOf)
  },
} as const satisfies ExportTarget

type Rewritten = TargetJudgment & { readonly rewrite: NonNullable<TargetJudgment["rewrite"]> }

function rowOf(task: JudgedTask, judgment: Rewritten, original: TargetResponse, { pseudonym }: TargetSettings) {
  const { rewrite } = judgment
  const distance = editDistance(original.text, rewrite.text)
  return {
    id: rewrite.id,
    task_id: task.id,
    judgment_id: judgment.id,
    prompt_id: task.promptId,
    labeler: pseudonym(judgment.labelerId),
    created_at: judgment.createdAt,
    guideline_version: judgment.guidelineVersion ?? 0,
    review: judgment.review ?? "",
    domain: task.domain ?? UNSPECIFIED,
    language: task.language ?? UNSPECIFIED,
    context: chat.prompt(task.messages),
    has_images: task.hasImages,
    original_id: original.id,
    original_model: original.model ?? "",
    original_response: original.text,
    edited_response: rewrite.text,
    change_summary: rewrite.changeSummary ?? "",
    // Never an empty list, of which readers could not tell the type.
    feedback: [judgment.rationale ?? ""],
    issue_tags: [...(judgment.issueTags?.[original.id] ?? [])],
    char_distance: distance.characters,
    word_ops: distance.words,
    characters: { original: original.text.length, edited: rewrite.text.length },
    better_than: [original.id, ...belowOriginal(judgment, original.id, task)],
    marking: task.marking,
  }
}

/** The other responses that the author put below the original, or found as unacceptable: the edit is better than they are. */
function belowOriginal(
  { outcome, preferredId, ranking }: TargetJudgment,
  originalId: string,
  { responses }: JudgedTask,
): readonly string[] {
  const others = responses.flatMap(({ id }) => (id === originalId ? [] : [id]))
  if (outcome === "both_bad" || (outcome === "prefer" && preferredId === originalId)) return others
  const rank = (ranking ?? []).findIndex((group) => group.includes(originalId))
  const below = new Set(rank < 0 ? [] : (ranking ?? []).slice(rank + 1).flat())
  return others.filter((id) => below.has(id))
}
