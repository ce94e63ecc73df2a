import { type CreateFirstAdmin, Failure, highestLevel } from "@readback/domain"
import { countUsers, insertUser, siteNamed } from "@readback/store"
import { audit } from "../audit.ts"
import type { Context } from "../context.ts"

/**
 * Makes the first administrator of an empty installation, cleared for everything. The caller has checked the one-time
 * token; as soon as anybody has an account this is refused for good.
 */
export async function createFirstAdmin(
  ctx: Context,
  input: Omit<CreateFirstAdmin, "token">,
): Promise<{ userId: string }> {
  const passwordHash = await ctx.hashPassword(input.password)
  return ctx.store.write(async (tx) => {
    const at = ctx.clock()
    // First of all, because a second use of the token at the same instant waits here for the first one's end.
    const siteId = await siteNamed(tx, "Main site", { id: ctx.newId(), at })
    if ((await countUsers(tx)) > 0) {
      throw new Failure(
        "conflict",
        "This installation already has its first account. Sign in, or ask an administrator for an account.",
      )
    }
    const userId = ctx.newId()
    const clearance = highestLevel(ctx.classifications, ctx.classifications)
    const { name, email } = input
    await insertUser(tx, {
      id: userId,
      accountRowId: ctx.newId(),
      name,
      email,
      passwordHash,
      role: "admin",
      clearance,
      siteId,
      at,
    })
    await audit(ctx, tx, "user:create-first-admin", { subjectId: userId, detail: { email } })
    return { userId }
  })
}
