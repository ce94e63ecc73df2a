import { Failure, isCleared, type SetMember } from "@readback/domain"
import { findUser, removeMember, setMember as storeMember } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Gives a person a role in a project, changes it, or (with null) takes it away. */
export async function setMember(ctx: Context, input: SetMember): Promise<void> {
  const { project } = await authorizeProject(ctx, "member:change", input.projectId)
  const { projectId, userId, role } = input
  await ctx.store.write(async (tx) => {
    const person = await findUser(tx, userId)
    if (person === undefined) throw new Failure("not_found", "There is no such person. Reload the list.")
    if (role === null) {
      await removeMember(tx, projectId, userId)
    } else {
      if (!isCleared(ctx.classifications, person.clearance, project.classification)) {
        throw new Failure(
          "invalid",
          `${person.name} is not cleared for this project (${project.classification}). An administrator can change the clearance.`,
        )
      }
      await storeMember(tx, { projectId, userId, role, createdAt: ctx.clock() })
    }
    await audit(ctx, tx, "member:change", { projectId, subjectId: userId, detail: { role } })
  })
}
