import { z } from "zod"
import { AssignmentId, ComparisonId, ProjectId, UserId } from "./ids.ts"
import { LabelerGroup } from "./labeler-group.ts"
import { Verdict } from "./preference.ts"
import { MAX_OVERLAP } from "./project.ts"
import { MAX_PRIORITY } from "./prompt-set.ts"
import { storableText } from "./text.ts"

/** Most comparisons that one command changes where they are named by a filter. */
export const MAX_CHANGED = 10_000

/** Most comparisons that one command names one by one. */
export const MAX_NAMED = 500

/**
 * How a comparison stands: judgments wanted and free to claim (`waiting`), held or kept for somebody (`leased`), judged
 * as often as wanted (`done`), not getting on by itself (`stuck`), of known answer (`gold`), taken out (`hidden`).
 */
export const QueueState = z.enum(["waiting", "leased", "done", "stuck", "gold", "hidden"])
export type QueueState = z.infer<typeof QueueState>

/** Which comparisons: in a state, perhaps of one labeler group, perhaps with words of the prompt. */
export const QueueFilter = z.object({
  state: QueueState,
  group: LabelerGroup.optional(),
  search: storableText(200).optional(),
})
export type QueueFilter = z.infer<typeof QueueFilter>

export const ListQueue = QueueFilter.extend({
  projectId: ProjectId,
  /** The comparison after which the page begins; none is the first page. */
  cursor: ComparisonId.nullish(),
  limit: z.int().min(1).max(200).default(50),
})
export type ListQueue = z.infer<typeof ListQueue>

const comparisonIds = z.array(ComparisonId).min(1).max(MAX_NAMED)

/** Comparisons by name, or the first of those that a filter finds. */
export const QueueSelection = z.union([z.object({ comparisonIds }), z.object({ filter: QueueFilter })])
export type QueueSelection = z.infer<typeof QueueSelection>

const Change = z.object({ projectId: ProjectId, which: QueueSelection })

export const Reprioritise = Change.extend({ priority: z.int().min(-MAX_PRIORITY).max(MAX_PRIORITY) })
export type Reprioritise = z.infer<typeof Reprioritise>

export const SetGroup = Change.extend({ group: LabelerGroup })
export type SetGroup = z.infer<typeof SetGroup>

export const SetOverlap = Change.extend({ overlap: z.int().min(1).max(MAX_OVERLAP) })
export type SetOverlap = z.infer<typeof SetOverlap>

export const ReleaseHold = z.object({
  projectId: ProjectId,
  assignmentIds: z.array(AssignmentId).min(1).max(MAX_NAMED),
})
export type ReleaseHold = z.infer<typeof ReleaseHold>

export const Reassign = z.object({ projectId: ProjectId, comparisonIds, userId: UserId })
export type Reassign = z.infer<typeof Reassign>

export const MarkGold = z.object({
  projectId: ProjectId,
  comparisonId: ComparisonId,
  verdict: Verdict,
  explanation: storableText(4_000).refine((text) => text.trim() !== "", "must not be empty"),
})
export type MarkGold = z.infer<typeof MarkGold>
