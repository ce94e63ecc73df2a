import type { JudgedTask, RowSource, Split } from "@readback/preference"
import { agreementOf } from "./agreement-of.ts"
import type { ReleasePlan } from "./release-plan.ts"
import type { VoteModel } from "./vote-model.ts"

/** What stands for a figure that a row has none of: no null, from which loaders would infer a column of no type. */
const NONE = -1

/** What is known of a row beside what is trained on: the same keys and types in every row, and no null. */
export function rowMetadata(
  plan: ReleasePlan,
  { labelProbability }: VoteModel,
  task: JudgedTask,
  { id, pair, textId }: RowSource,
  split: Split,
): Readonly<Record<string, unknown>> {
  const { judgments, responses, messages } = task
  const rewriteId = pair === undefined ? textId : pair.kind === "rewrite" ? pair.chosen.id : undefined
  const author = judgments.find(({ rewrite }) => rewrite !== null && rewrite.id === rewriteId)
  const modelOf = (textOf: string | undefined) => responses.find((one) => one.id === textOf)?.model ?? ""
  const textOf = (one: string | undefined) =>
    responses.find((response) => response.id === one)?.text ??
    (author?.rewrite?.id === one ? author?.rewrite?.text : "") ??
    ""
  const votes = pair?.votes
  const counted = votes === undefined ? 0 : votes.chosen + votes.rejected + votes.tie
  return {
    id,
    task_id: task.id,
    prompt_id: task.promptId,
    snapshot: plan.snapshot,
    split,
    models: { chosen: modelOf(pair?.chosen.id ?? textId), rejected: modelOf(pair?.rejected.id) },
    n_judgements: judgments.length,
    n_agree: votes?.chosen ?? NONE,
    label_prob: pair === undefined ? NONE : rounded(labelProbability(task, pair)),
    strength_mean: votes === undefined || counted === 0 ? 0 : rounded(votes.strengthSum / counted),
    agreement: rounded(agreementOf(task)),
    display_first: displayFirst(task, pair),
    is_rewrite: author !== undefined,
    edit_of: author?.rewrite?.baseResponseId ?? "",
    // Not tokens, which every tokenizer counts in its own way; about four characters are one in English.
    characters: {
      prompt: messages.reduce((sum, { content }) => sum + content.length, 0),
      chosen: (pair?.chosen.text ?? textOf(textId)).length,
      rejected: pair?.rejected.text.length ?? 0,
    },
    marking: task.marking,
    guideline_version: Math.max(0, ...judgments.map(({ guidelineVersion }) => guidelineVersion ?? 0)),
    canary: plan.canary ?? "",
  }
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6

function displayFirst({ judgments }: JudgedTask, pair: RowSource["pair"]): "chosen" | "rejected" | "mixed" | "" {
  if (pair === undefined || pair.kind === "rewrite") return ""
  const { chosenShownFirst } = pair.votes
  return chosenShownFirst === judgments.length ? "chosen" : chosenShownFirst === 0 ? "rejected" : "mixed"
}
