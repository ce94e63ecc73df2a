import { type JobProgress, type JobRow, newestJob } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { SCORING } from "./scoring-job.ts"

/** How far the scoring of a project's texts is; `error` says what went wrong and what to do. */
export interface ScoringState {
  readonly state: JobRow["state"]
  readonly progress: JobProgress
  readonly error: string | null
  readonly finishedAt: Date | null
}

/** The newest scoring of a project's stored texts; null where none was ever needed. */
export async function readScoring(ctx: Context, input: { projectId: string }): Promise<ScoringState | null> {
  const { project } = await authorizeProject(ctx, "scoring:read", input.projectId)
  const job = await newestJob(ctx.store.read, project.id, SCORING)
  if (job === undefined) return null
  const { state, progress, error, finishedAt } = job
  return { state, progress, error, finishedAt }
}
