import { countScored, newestJob, projectsWithRelease, requeueRunningJobs } from "@readback/store"
import type { Context } from "../context.ts"
import { scoringBasis } from "../curate/scoring-basis.ts"
import { requestScoring } from "./request-scoring.ts"
import { keyOfJob, scoreKey, SCORING } from "./scoring-job.ts"

/**
 * At start: scoring that the last stop cut off goes on, and projects whose texts lack scores by this program's engine
 * are scored, unless somebody cancelled just that. Answers how many projects wait for it.
 */
export async function resumeScoring(ctx: Context): Promise<number> {
  let waiting = await ctx.store.write((tx) => requeueRunningJobs(tx, SCORING))
  for (const project of await projectsWithRelease(ctx.store.read)) {
    const basis = scoringBasis(project)
    if (basis === undefined) continue
    const key = scoreKey(project.id, basis)
    const last = await newestJob(ctx.store.read, project.id, SCORING)
    if (last !== undefined && last.state !== "done" && isSame(keyOfJob(last), key)) continue
    const { done, total } = await countScored(ctx.store.read, key)
    if (done >= total) continue
    if (await ctx.store.write((tx) => requestScoring(ctx, tx, project))) waiting += 1
  }
  return waiting
}

const isSame = (a: ReturnType<typeof keyOfJob>, b: ReturnType<typeof keyOfJob>): boolean =>
  a.releaseId === b.releaseId && a.profile === b.profile && a.engine === b.engine
