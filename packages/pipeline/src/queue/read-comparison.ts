import { Failure } from "@readback/domain"
import { comparisonMaterial, findGold, queuePlace } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** A comparison as a lead reads it: the prompt, the responses in the file's order, and its known answer if it has one. */
export async function readComparison(ctx: Context, input: { projectId: string; comparisonId: string }) {
  const { project } = await authorizeProject(ctx, "queue:read", input.projectId)
  const { comparisonId } = input
  const place = await queuePlace(ctx.store.read, project.id, comparisonId)
  const material = place && (await comparisonMaterial(ctx.store.read, comparisonId))
  if (material === undefined) {
    throw new Failure("not_found", "There is no such comparison in this project. Reload the queue.")
  }
  const { messages, domain, marking, responses } = material
  const known = await findGold(ctx.store.read, comparisonId)
  const gold = known === undefined ? null : { verdict: known.verdict, explanation: known.explanation }
  return { comparisonId, messages, domain, marking, responses, gold }
}
