import { Failure, type SetMemberGroup } from "@readback/domain"
import { setMemberGroup as storeGroup } from "@readback/store"
import { audit } from "../audit.ts"
import { authorizeProject } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Puts a member into a labeler group, or (with "") into none: they get its tasks first, and those of no other group. */
export async function setMemberGroup(ctx: Context, input: SetMemberGroup): Promise<void> {
  const { projectId, userId, group } = input
  await authorizeProject(ctx, "member:change", projectId)
  await ctx.store.write(async (tx) => {
    const isMember = await storeGroup(tx, projectId, userId, group)
    if (!isMember) throw new Failure("not_found", "This person is no member of the project. Reload the list.")
    await audit(ctx, tx, "member:group", { projectId, subjectId: userId, detail: { group } })
  })
}
