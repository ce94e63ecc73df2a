import { z } from "zod"
import { ProjectId } from "./ids.ts"
import { storableText } from "./text.ts"

/** Longest guidelines of a project, in UTF-16 units. */
export const MAX_GUIDELINES = 100_000

/** Which version of a project's guidelines, from 1. */
export const GuidelineVersion = z.int().min(1)
export type GuidelineVersion = z.infer<typeof GuidelineVersion>

/** A new version of a project's guidelines in Markdown; `basedOn` is the version that its author began with, null for none. */
export const PublishGuidelines = z.object({
  projectId: ProjectId,
  text: storableText(MAX_GUIDELINES).refine((text) => text.trim() !== "", "must not be empty"),
  basedOn: GuidelineVersion.nullable(),
})
export type PublishGuidelines = z.infer<typeof PublishGuidelines>
