import { Failure, type ProjectAction } from "@readback/domain"
import { type AssignmentRow, findAssignment } from "@readback/store"
import { authorizeProject, type ProjectAccess } from "../authorize.ts"
import type { Context } from "../context.ts"
import { withdrawn } from "./withdrawn.ts"

interface OwnAssignment extends ProjectAccess {
  readonly assignment: AssignmentRow
  readonly promptId: string
  readonly isHidden: boolean
}

/** The person's own assignment and their access to its project; somebody else's is "not found". Hidden tasks are refused. */
export async function ownAssignment(
  ctx: Context,
  action: ProjectAction,
  assignmentId: string,
  hidden: "refused" | "allowed" = "refused",
): Promise<OwnAssignment> {
  const found = await findAssignment(ctx.store.read, assignmentId)
  const access = await authorizeProject(ctx, action, found?.assignment.projectId ?? "")
  if (found === undefined || found.assignment.userId !== access.person.id) {
    throw new Failure("not_found", "There is no such task of yours. Reload the page to get your next task.")
  }
  if (found.isHidden && hidden === "refused") throw withdrawn()
  const { assignment, promptId, isHidden } = found
  return { ...access, assignment, promptId, isHidden }
}
