import { z } from "zod"
import { AssignmentId, JudgmentId, ResponseId } from "./ids.ts"
import { MAX_TEXT_LENGTH } from "./message.ts"
import { Verdict } from "./preference.ts"
import { MAX_RESPONSES } from "./prompt-set.ts"
import { AxisId, CriterionPoint, RatingPoint } from "./rubric.ts"
import { nameText, storableText } from "./text.ts"

/** Longest change summary, in UTF-16 units. */
export const MAX_CHANGE_SUMMARY = 1_000

const ChangeSummary = storableText(MAX_CHANGE_SUMMARY)

/** A rewrite of one response; lineage is kept through `baseResponseId`. */
export const RewriteInput = z.object({
  baseResponseId: ResponseId,
  text: storableText(MAX_TEXT_LENGTH).refine((text) => text.trim() !== "", "must not be empty"),
  changeSummary: ChangeSummary.optional(),
})
export type RewriteInput = z.infer<typeof RewriteInput>

/** Points of the rubric's response axes, by response and axis. */
export const Ratings = z.record(z.uuid(), z.record(AxisId, RatingPoint))
export type Ratings = z.infer<typeof Ratings>

/** Points of the rubric's pair axes, by axis; negative where the response shown on the left is better. */
export const Criteria = z.record(AxisId, CriterionPoint)
export type Criteria = z.infer<typeof Criteria>

/** What is wrong with responses, in the project's own words, by response. */
export const IssueTags = z.record(z.uuid(), z.array(nameText).max(30))
export type IssueTags = z.infer<typeof IssueTags>

/** How sure the labeler is: 1 not sure, 2 fairly sure, 3 sure. */
export const Confidence = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Confidence = z.infer<typeof Confidence>

/** When term marks and adherence are seen: while deciding, after deciding, or never. */
export const MarkVisibility = z.enum(["always", "after-ranking", "never"])
export type MarkVisibility = z.infer<typeof MarkVisibility>

const Rationale = storableText(4_000)
const ActiveMs = z.int().min(0).max(86_400_000)

/** What a judgment says. */
export const JudgmentContent = z.object({
  verdict: Verdict,
  ratings: Ratings.optional(),
  criteria: Criteria.optional(),
  issueTags: IssueTags.optional(),
  confidence: Confidence.optional(),
  rewrite: RewriteInput.optional(),
  rationale: Rationale.optional(),
  /** Time at work on the task, in milliseconds; a pause of more than a minute between two signs of life adds nothing. */
  activeMs: ActiveMs,
  /** When the marks were seen by whoever judged. */
  marks: MarkVisibility.optional(),
})
export type JudgmentContent = z.infer<typeof JudgmentContent>

/** What a labeler sends for one assignment. The browser makes the judgment's id, so that sending twice counts once. */
export const SubmitJudgment = JudgmentContent.extend({
  judgmentId: JudgmentId,
  assignmentId: AssignmentId,
  token: z.int().min(1),
})
export type SubmitJudgment = z.infer<typeof SubmitJudgment>

/** A new version of one's own judgment; the old one stays, and counts no more. */
export const ReviseJudgment = JudgmentContent.extend({ judgmentId: JudgmentId, supersedes: JudgmentId })
export type ReviseJudgment = z.infer<typeof ReviseJudgment>

/** Work in progress on one assignment: any part may still be missing. */
export const DraftContent = z.object({
  verdict: Verdict.optional(),
  /** Ranks that do not hold every response yet, the best first; a rank may be empty. */
  placed: z.array(z.array(z.uuid())).max(MAX_RESPONSES).optional(),
  ratings: Ratings.optional(),
  criteria: Criteria.optional(),
  issueTags: IssueTags.optional(),
  confidence: Confidence.optional(),
  rewrite: z
    .object({
      baseResponseId: ResponseId,
      text: storableText(MAX_TEXT_LENGTH),
      changeSummary: ChangeSummary.optional(),
    })
    .optional(),
  rationale: Rationale.optional(),
  activeMs: ActiveMs,
})
export type DraftContent = z.infer<typeof DraftContent>

/** A draft to store. `revision` counts the author's changes; an older revision never replaces a newer one. */
export const SaveDraft = z.object({
  assignmentId: AssignmentId,
  revision: z.int().min(1),
  content: DraftContent,
})
export type SaveDraft = z.infer<typeof SaveDraft>
