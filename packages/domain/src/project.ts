import { z } from "zod"
import { GlossaryId, ProjectId, ReleaseId, UserId } from "./ids.ts"
import { LabelerGroup } from "./labeler-group.ts"
import { MarkVisibility } from "./judgment.ts"
import { MemberRole } from "./role.ts"
import { Rubric } from "./rubric.ts"
import { nameText, storableText } from "./text.ts"

/** Most judgments wanted per comparison. */
export const MAX_OVERLAP = 20

/**
 * How responses of one prompt become comparisons: every pair, each with the next in the file's order, or all of them
 * ranked together.
 */
export const Pairing = z.enum(["all-pairs", "adjacent", "together"])
export type Pairing = z.infer<typeof Pairing>

/** What a project lets its labelers do; stored as one document so that later rules need no migration. */
export const ProjectSettings = z.object({
  overlap: z.int().min(1).max(MAX_OVERLAP).default(2),
  pairing: Pairing.default("all-pairs"),
  rationale: z.enum(["optional", "required"]).default("optional"),
  /** Whether two responses may be called good alike, which says more than a tie. */
  bothGood: z.boolean().default(false),
  /** Whether all responses may be called unacceptable. */
  bothBad: z.boolean().default(true),
  rubric: Rubric.default([]),
  /** What may be wrong with a response, in the project's own words. */
  issueTags: z.array(nameText).max(30).default([]),
  confidence: z.enum(["off", "optional", "required"]).default("off"),
  /** When labelers see term marks and adherence, so that these need not steer the vote. */
  marks: MarkVisibility.default("always"),
  /** Which open comparison is claimed first; equal ones by age. */
  order: z.enum(["priority", "oldest", "uncertain"]).default("priority"),
  /** How often a task is one whose answer is known, of all that a person is given. */
  goldShare: z.number().min(0).max(1).default(0),
  /** Most judgments of one person; no limit where null. */
  maxPerPerson: z.int().min(1).nullable().default(null),
  /** Whether a judgment of a task whose answer is known is explained at once, as in practice. */
  feedback: z.enum(["none", "instant"]).default("none"),
})
export type ProjectSettings = z.infer<typeof ProjectSettings>

export const CreateProject = z.object({
  name: nameText,
  description: storableText(2_000).default(""),
  classification: nameText,
  glossaryId: GlossaryId.optional(),
  /** The release to stay with; the newest of today where absent. */
  releaseId: ReleaseId.optional(),
  /** Whether it goes on to each new release; `releaseId` is of no interest then. */
  followsNewest: z.boolean().default(false),
  profile: nameText.default("default"),
  settings: ProjectSettings.prefault({}),
})
export type CreateProject = z.input<typeof CreateProject>

/** A project of the shipped practice tasks. */
export const CreatePracticeProject = z.object({
  name: nameText,
  classification: nameText,
  glossaryId: GlossaryId.optional(),
})
export type CreatePracticeProject = z.infer<typeof CreatePracticeProject>

export const ConfigureProject = z.object({
  projectId: ProjectId,
  name: nameText,
  description: storableText(2_000),
  glossaryId: GlossaryId.nullable(),
  /** The release to stay with; the newest where absent. */
  releaseId: ReleaseId.optional(),
  /** Whether it goes on to each new release; `releaseId` is of no interest then. */
  followsNewest: z.boolean().default(false),
  /** The writing profile under which texts are scored. */
  profile: nameText,
  settings: ProjectSettings,
})
export type ConfigureProject = z.input<typeof ConfigureProject>

export const SetMember = z.object({ projectId: ProjectId, userId: UserId, role: MemberRole.nullable() })
export type SetMember = z.infer<typeof SetMember>

export const SetMemberGroup = z.object({ projectId: ProjectId, userId: UserId, group: LabelerGroup })
export type SetMemberGroup = z.infer<typeof SetMemberGroup>
