import { Failure } from "@readback/domain"
import { deleteGold, lockComparisons, lockHolds, recountSlots, resetCursors, setIsGold } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/**
 * Takes the known answer of a comparison away: it is one like the others again. What was judged meanwhile counts, and the
 * number of wanted judgments is raised to that where it was lower.
 */
export async function unmarkGold(ctx: Context, input: { projectId: string; comparisonId: string }): Promise<void> {
  const { project } = await authorizeProject(ctx, "queue:change", input.projectId)
  const { comparisonId } = input
  await ctx.store.write(async (tx) => {
    await resetCursors(tx, project.id)
    await lockHolds(tx, [comparisonId])
    const [row] = await lockComparisons(tx, project.id, [comparisonId])
    if (row === undefined) {
      throw new Failure("not_found", "There is no such comparison in this project. Reload the queue.")
    }
    await deleteGold(tx, comparisonId)
    await setIsGold(tx, comparisonId, false)
    await recountSlots(tx, [comparisonId])
    await audit(ctx, tx, "queue:unmark-gold", { projectId: project.id, subjectId: comparisonId })
  })
}
