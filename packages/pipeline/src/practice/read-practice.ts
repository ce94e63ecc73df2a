import { isSameVerdict } from "@readback/domain"
import { listGoldJudgments } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"
import { verdictOf } from "../label/verdict-of.ts"

/**
 * How the person's judgments of tasks with a known answer turned out: how many, and how many as expected; nothing where the
 * project does not explain them, because known answers are told nobody there.
 */
export async function readPractice(
  ctx: Context,
  input: { projectId: string },
): Promise<{ judged: number; right: number } | null> {
  const { person, project } = await authorizeProject(ctx, "judgment:read-own", input.projectId)
  if (project.settings.feedback !== "instant") return null
  const rows = await listGoldJudgments(ctx.store.read, input.projectId, person.id)
  const right = rows.filter(({ judgment, answer }) => isSameVerdict(answer, verdictOf(judgment))).length
  return { judged: rows.length, right }
}
