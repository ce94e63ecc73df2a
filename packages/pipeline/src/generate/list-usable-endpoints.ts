import { levelsUpTo } from "@readback/domain"
import { listEndpoints } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** An endpoint as those see it who start runs: what to choose by, and nothing of how it is reached. */
export interface UsableEndpoint {
  readonly id: string
  readonly name: string
  readonly classification: string
  readonly models: readonly string[]
}

/** The endpoints that a run of the project can ask, as far as the person is cleared for them, by name. */
export async function listUsableEndpoints(
  ctx: Context,
  input: { projectId: string },
): Promise<readonly UsableEndpoint[]> {
  const { person } = await authorizeProject(ctx, "generation:create", input.projectId)
  const rows = await listEndpoints(ctx.store.read, levelsUpTo(ctx.classifications, person.clearance))
  return rows.map(({ id, name, classification, models }) => ({ id, name, classification, models }))
}
