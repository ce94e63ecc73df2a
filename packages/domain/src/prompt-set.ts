import { z } from "zod"
import { ImportedGold } from "./imported-gold.ts"
import { ImportedPrompt, MAX_TEXT_LENGTH } from "./message.ts"
import { LabelerGroup } from "./labeler-group.ts"
import { labelText, nameText, storableText } from "./text.ts"

/** Fewest and most responses of one comparison. */
export const MIN_RESPONSES = 2
export const MAX_RESPONSES = 8

/** Most responses that one prompt may bring in; pairs are made of them. */
export const MAX_RESPONSES_PER_PROMPT = 32

/** Highest priority of a comparison; the lowest is as far below 0. */
export const MAX_PRIORITY = 1_000_000

/** The text of a response. */
export const ResponseText = storableText(MAX_TEXT_LENGTH).refine((text) => text.trim() !== "", "must not be empty")

/** Nothing said, as files write it whose rows all have the same columns. */
const orEmpty = <Text extends z.ZodType<string>>(text: Text) =>
  z.preprocess((value) => (value === "" ? undefined : value), text.optional()).optional()

/** One response as imported: its text and where it came from. */
export const ImportedResponse = z.object({
  id: orEmpty(labelText),
  text: ResponseText,
  model: orEmpty(labelText),
  params: z.json().optional(),
})
export type ImportedResponse = z.infer<typeof ImportedResponse>

/**
 * The canonical record every import format maps to: a prompt with two or more responses. As JSON, one object a line, it
 * is our own import format. Unknown keys are kept in `extra`; an empty id, model, domain, language or group is none.
 */
export const PromptSet = z.object({
  id: orEmpty(labelText),
  prompt: ImportedPrompt,
  responses: z.array(ImportedResponse).max(MAX_RESPONSES_PER_PROMPT),
  domain: orEmpty(nameText),
  language: orEmpty(nameText),
  // A marking that is there and says nothing is a mistake to be told of.
  marking: nameText.optional(),
  groupId: orEmpty(labelText),
  /** Higher is claimed first, where the project goes by priority. */
  priority: z.int().min(-MAX_PRIORITY).max(MAX_PRIORITY).optional(),
  /** The labeler group that the prompt is kept for. */
  labelerGroup: LabelerGroup.optional(),
  gold: ImportedGold.optional(),
  extra: z.record(z.string(), z.json()).optional(),
})
export type PromptSet = z.infer<typeof PromptSet>
