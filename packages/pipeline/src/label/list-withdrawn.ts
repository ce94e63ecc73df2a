import { findAssignment } from "@readback/store"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Which of the person's tasks were hidden from everybody since they got them, so that they vanish from their screen. */
export async function listWithdrawn(
  ctx: Context,
  input: { projectId: string; holding: readonly string[] },
): Promise<{ assignmentIds: readonly string[] }> {
  const { person } = await authorizeProject(ctx, "task:hold", input.projectId)
  const found = await Promise.all(input.holding.map((id) => findAssignment(ctx.store.read, id)))
  const hidden = found.filter((one) => one?.isHidden === true && one.assignment.userId === person.id)
  return { assignmentIds: hidden.flatMap((one) => one?.assignment.id ?? []) }
}
