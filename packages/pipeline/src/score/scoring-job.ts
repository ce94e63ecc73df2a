import { ENGINE_VERSION } from "@readback/glossary"
import type { JobRow, ScoreKey } from "@readback/store"
import { z } from "zod"
import type { ScoringBasis } from "../curate/scoring-basis.ts"

/** The kind of job that scores a project's texts. */
export const SCORING = "score"

const Payload = z.object({ releaseId: z.string(), profile: z.string(), engine: z.string() })

/** What is scored by this program on this basis. */
export const scoreKey = (projectId: string, { releaseId, profile }: ScoringBasis): ScoreKey => ({
  projectId,
  releaseId,
  profile,
  engine: ENGINE_VERSION,
})

/** What a stored job scores. */
export function keyOfJob({ projectId, payload }: JobRow): ScoreKey {
  if (projectId === null) throw new Error("A scoring job belongs to no project")
  return { projectId, ...Payload.parse(payload) }
}
