import { Failure } from "@readback/domain"
import { findJudgment } from "@readback/store"
import type { Context } from "../context.ts"
import { judgmentRecord, type JudgmentRecord } from "./judgment-record.ts"
import { ownAssignment } from "./own-assignment.ts"

/** One of the person's own judgments, whole. */
export async function readOwnJudgment(ctx: Context, input: { judgmentId: string }): Promise<JudgmentRecord> {
  const judgment = await findJudgment(ctx.store.read, input.judgmentId)
  const { project, assignment } = await ownAssignment(ctx, "judgment:read-own", judgment?.assignmentId ?? "")
  if (judgment === undefined) throw new Failure("not_found", "There is no such judgment of yours.")
  return judgmentRecord(ctx, { judgment, assignment, project })
}
