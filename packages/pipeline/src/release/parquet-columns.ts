import type { TargetName } from "@readback/preference"
import type { SchemaElement } from "hyparquet"

/** A column of a Parquet file: a plain value, an object, or a list of either. */
type Shape = "text" | "real" | "whole" | "flag" | { readonly list: Shape } | { readonly [field: string]: Shape }
type Columns = Readonly<Record<string, Shape>>

const messages: Shape = { list: { role: "text", content: "text" } }
const responses: Shape = { list: { id: "text", text: "text", model: "text" } }

/** The metadata column of pairs, as it is written into JSON Lines too. */
const figures: Shape = { kind: "text", score: "real", coverage: "real", quality: "real" }
const metadata: Shape = {
  comparison_id: "text",
  kind: "text",
  chosen_id: "text",
  rejected_id: "text",
  adherence: { chosen: figures, rejected: figures },
  glossary_release: { number: "whole", hash: "text", engine: "text", profile: "text" },
  display_orders: { list: { list: "text" } },
  votes: { chosen: "whole", rejected: "whole", tie: "whole", both_bad: "whole" },
  strength_sum: "whole",
  id: "text",
  task_id: "text",
  prompt_id: "text",
  snapshot: "text",
  split: "text",
  models: { chosen: "text", rejected: "text" },
  n_judgements: "whole",
  n_agree: "whole",
  label_prob: "real",
  strength_mean: "real",
  agreement: "real",
  display_first: "text",
  is_rewrite: "flag",
  edit_of: "text",
  characters: { prompt: "whole", chosen: "whole", rejected: "whole" },
  marking: "text",
  guideline_version: "whole",
  canary: "text",
}

const pair: Columns = { id: "text", prompt: messages, chosen: messages, rejected: messages }

/** The columns of every target that is offered as Parquet (formats of TRL, our lossless rows). */
const columnsOf: Readonly<Partial<Record<TargetName, Columns>>> = {
  trl_preference: { ...pair, metadata },
  trl_reward: { ...pair, margin: "real", metadata },
  trl_kto: { id: "text", prompt: messages, completion: messages, label: "flag" },
  trl_sft: { id: "text", prompt: messages, completion: messages },
  trl_prompts: { id: "text", prompt: messages },
  verl_rm: { prompt: "text", chosen: "text", rejected: "text" },
  verl_rl: {
    data_source: "text",
    prompt: messages,
    ability: "text",
    reward_model: { style: "text", ground_truth: "text" },
    extra_info: { index: "whole", id: "text" },
  },
  judgements: {
    id: "text",
    task_id: "text",
    prompt_id: "text",
    labeler: "text",
    created_at: "text",
    duration_ms: "whole",
    guideline_version: "whole",
    display_order: { list: "text" },
    outcome: "text",
    preferred_id: "text",
    strength: "whole",
    ranking: { list: { list: "text" } },
    ratings: { list: { response_id: "text", axis: "text", points: "whole" } },
    criteria: { list: { axis: "text", points: "whole" } },
    issue_tags: { list: { response_id: "text", tag: "text" } },
    confidence: "whole",
    rationale: "text",
    review: "text",
    edits: { list: { id: "text", base_response_id: "text", text: "text", change_summary: "text" } },
    prompt: messages,
    has_images: "flag",
    responses,
    domain: "text",
    language: "text",
    marking: "text",
  },
  items: {
    id: "text",
    prompt_id: "text",
    prompt: messages,
    has_images: "flag",
    responses,
    domain: "text",
    language: "text",
    marking: "text",
    groupId: "text",
  },
  edits: {
    id: "text",
    task_id: "text",
    judgment_id: "text",
    prompt_id: "text",
    labeler: "text",
    created_at: "text",
    guideline_version: "whole",
    review: "text",
    domain: "text",
    language: "text",
    context: messages,
    has_images: "flag",
    original_id: "text",
    original_model: "text",
    original_response: "text",
    edited_response: "text",
    change_summary: "text",
    feedback: { list: "text" },
    issue_tags: { list: "text" },
    char_distance: "whole",
    word_ops: "whole",
    characters: { original: "whole", edited: "whole" },
    better_than: { list: "text" },
    marking: "text",
  },
}

/** Whether a target is offered as Parquet. */
export const hasParquet = (target: string): boolean => Object.hasOwn(columnsOf, target)

/** The schema of a target's Parquet file, without the columns that its first row does not have. */
export function parquetColumns(target: TargetName, first: Readonly<Record<string, unknown>>) {
  const columns = Object.entries(columnsOf[target] ?? {}).filter(([name]) => Object.hasOwn(first, name))
  const schema: SchemaElement[] = [{ name: "root", num_children: columns.length }]
  for (const [name, shape] of columns) addShape(schema, name, shape)
  return { names: columns.map(([name]) => name), schema }
}

function addShape(schema: SchemaElement[], name: string, shape: Shape): void {
  const base = { name, repetition_type: "REQUIRED" } as const
  if (shape === "text") schema.push({ ...base, type: "BYTE_ARRAY", converted_type: "UTF8" })
  else if (shape === "real") schema.push({ ...base, type: "DOUBLE" })
  else if (shape === "whole") schema.push({ ...base, type: "INT32" })
  else if (shape === "flag") schema.push({ ...base, type: "BOOLEAN" })
  else if ("list" in shape) {
    schema.push({ ...base, converted_type: "LIST", num_children: 1 })
    schema.push({ name: "list", repetition_type: "REPEATED", num_children: 1 })
    addShape(schema, "element", shape.list)
  } else {
    schema.push({ ...base, num_children: Object.keys(shape).length })
    for (const [field, one] of Object.entries(shape)) addShape(schema, field, one)
  }
}
