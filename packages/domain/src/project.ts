import { z } from "zod"
import { GlossaryId, ProjectId, UserId } from "./ids.ts"
import { MemberRole } from "./role.ts"
import { nameText, storableText } from "./text.ts"

/** Most judgments wanted per comparison. */
export const MAX_OVERLAP = 20

/** How responses of one prompt become comparisons: every pair, or each with the next in the file's order. */
export const Pairing = z.enum(["all-pairs", "adjacent"])
export type Pairing = z.infer<typeof Pairing>

/** What a project lets its labelers do; stored as one document so that later rules need no migration. */
export const ProjectSettings = z.object({
  overlap: z.int().min(1).max(MAX_OVERLAP).default(2),
  pairing: Pairing.default("all-pairs"),
  rationale: z.enum(["optional", "required"]).default("optional"),
})
export type ProjectSettings = z.infer<typeof ProjectSettings>

export const CreateProject = z.object({
  name: nameText,
  description: storableText(2_000).default(""),
  classification: nameText,
  glossaryId: GlossaryId.optional(),
  profile: nameText.default("default"),
  settings: ProjectSettings.prefault({}),
})
export type CreateProject = z.input<typeof CreateProject>

export const ConfigureProject = z.object({
  projectId: ProjectId,
  name: nameText,
  description: storableText(2_000),
  glossaryId: GlossaryId.nullable(),
  /** The writing profile under which texts are scored. */
  profile: nameText,
  settings: ProjectSettings,
})
export type ConfigureProject = z.infer<typeof ConfigureProject>

export const SetMember = z.object({ projectId: ProjectId, userId: UserId, role: MemberRole.nullable() })
export type SetMember = z.infer<typeof SetMember>
