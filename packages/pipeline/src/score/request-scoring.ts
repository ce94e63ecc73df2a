import { cancelJobs, countScored, insertJob, type ProjectRow, type Writer } from "@readback/store"
import { actorUserId } from "../authorize.ts"
import type { Context } from "../context.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"
import { scoreKey, SCORING } from "./scoring-job.ts"

/**
 * Lets a project's texts be scored that have no score on its present basis. Scoring on an earlier basis ends; what it
 * has scored stays. Answers whether there is anything to score.
 */
export async function requestScoring(
  ctx: Context,
  tx: Writer,
  project: Pick<ProjectRow, "id" | "releaseId" | "profile">,
): Promise<boolean> {
  const at = ctx.clock()
  await cancelJobs(tx, { projectId: project.id, kind: SCORING, at })
  const basis = scoringBasis(project)
  if (basis === undefined) return false
  const { projectId, ...payload } = scoreKey(project.id, basis)
  const counts = await countScored(tx, { projectId, ...payload })
  if (counts.done >= counts.total) return false
  await insertJob(tx, {
    id: ctx.newId(),
    kind: SCORING,
    projectId,
    payload,
    state: "waiting",
    progress: { ...counts, perSecond: 0 },
    createdBy: actorUserId(ctx),
    createdAt: at,
  })
  return true
}
