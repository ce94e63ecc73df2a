import { z } from "zod"
import { AssignmentId, JudgmentId, ResponseId } from "./ids.ts"
import { MAX_TEXT_LENGTH } from "./message.ts"
import { PairVerdict } from "./preference.ts"
import { storableText } from "./text.ts"

/** A rewrite of one response; lineage is kept through `baseResponseId`. */
export const RewriteInput = z.object({
  baseResponseId: ResponseId,
  text: storableText(MAX_TEXT_LENGTH).refine((text) => text.trim() !== "", "must not be empty"),
})
export type RewriteInput = z.infer<typeof RewriteInput>

const Rationale = storableText(4_000)

/** What a labeler sends for one assignment. The browser makes the judgment's id, so sending twice counts once. */
export const SubmitJudgment = z.object({
  judgmentId: JudgmentId,
  assignmentId: AssignmentId,
  token: z.int().min(1),
  verdict: PairVerdict,
  rewrite: RewriteInput.optional(),
  rationale: Rationale.optional(),
  activeMs: z.int().min(0).max(86_400_000),
})
export type SubmitJudgment = z.infer<typeof SubmitJudgment>

/** Work in progress on one assignment: any part may still be missing. */
export const DraftContent = z.object({
  verdict: PairVerdict.optional(),
  rewrite: z.object({ baseResponseId: ResponseId, text: storableText(MAX_TEXT_LENGTH) }).optional(),
  rationale: Rationale.optional(),
  activeMs: z.int().min(0).max(86_400_000),
})
export type DraftContent = z.infer<typeof DraftContent>

/** A draft to store. `revision` counts the author's changes; an older revision never replaces a newer one. */
export const SaveDraft = z.object({
  assignmentId: AssignmentId,
  revision: z.int().min(1),
  content: DraftContent,
})
export type SaveDraft = z.infer<typeof SaveDraft>
