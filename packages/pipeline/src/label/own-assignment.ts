import { Failure, type ProjectAction } from "@readback/domain"
import { type AssignmentRow, findAssignment } from "@readback/store"
import { authorizeProject, type ProjectAccess } from "../authorize.ts"
import type { Context } from "../context.ts"

/** The person's own assignment and their access to its project; somebody else's is "not found". */
export async function ownAssignment(
  ctx: Context,
  action: ProjectAction,
  assignmentId: string,
): Promise<ProjectAccess & { assignment: AssignmentRow }> {
  const assignment = await findAssignment(ctx.store.read, assignmentId)
  const access = await authorizeProject(ctx, action, assignment?.projectId ?? "")
  if (assignment === undefined || assignment.userId !== access.person.id) {
    throw new Failure("not_found", "There is no such task of yours. Reload the page to get your next task.")
  }
  return { ...access, assignment }
}
