import { z } from "zod"
import { AssignmentId, FlagId } from "./ids.ts"
import { storableText } from "./text.ts"

/** Why a labeler gives a task back with a word to the lead. A spill hides the prompt at once. */
export const FlagReason = z.enum(["prompt-broken", "outside-knowledge", "unsafe", "spill"])
export type FlagReason = z.infer<typeof FlagReason>

/** What became of a flag: nothing to do, the prompt is shown again, or it is kept out for good. */
export const FlagResolution = z.enum(["noted", "restored", "removed"])
export type FlagResolution = z.infer<typeof FlagResolution>

/** A report on a held task, which ends the hold. */
export const FlagTask = z.object({
  assignmentId: AssignmentId,
  token: z.int().min(1),
  reason: FlagReason,
  note: storableText(2_000).optional(),
})
export type FlagTask = z.infer<typeof FlagTask>

/** What becomes of a report, and why. */
export const ResolveFlag = z.object({
  flagId: FlagId,
  resolution: FlagResolution,
  note: storableText(2_000).optional(),
})
export type ResolveFlag = z.infer<typeof ResolveFlag>
