import { Failure, judgmentProblems, type MarkGold } from "@readback/domain"
import { comparisonMaterial, lockComparisons, lockHolds, recountSlots, setIsGold, upsertGold } from "@readback/store"
import { audit } from "../audit.ts"
import { actorUserId, authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/**
 * Gives a comparison a known answer, or another one. From then on it is given to everybody as often as the project's share
 * of known answers says, and its judgments measure people: they are in no export and no figure about models.
 */
export async function markGold(ctx: Context, input: MarkGold): Promise<void> {
  const { project } = await authorizeProject(ctx, "queue:change", input.projectId)
  const { comparisonId, verdict, explanation } = input
  await ctx.store.write(async (tx) => {
    await lockHolds(tx, [comparisonId])
    const [row] = await lockComparisons(tx, project.id, [comparisonId])
    const material = await comparisonMaterial(tx, comparisonId)
    if (row === undefined || material === undefined) {
      throw new Failure("not_found", "There is no such comparison in this project. Reload the queue.")
    }
    const rules = { settings: project.settings, displayOrder: material.responses.map(({ id }) => id) }
    const problem = judgmentProblems(rules, { verdict, activeMs: 0 }).find(({ part }) => part === "verdict")
    if (problem !== undefined) throw new Failure("invalid", problem.message)
    const createdAt = ctx.clock()
    await upsertGold(tx, { comparisonId, verdict, explanation, createdBy: actorUserId(ctx), createdAt })
    await setIsGold(tx, comparisonId, true)
    await recountSlots(tx, [comparisonId])
    await audit(ctx, tx, "queue:mark-gold", { projectId: project.id, subjectId: comparisonId, detail: { verdict } })
  })
}
