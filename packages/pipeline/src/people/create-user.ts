import { type CreateUser, Failure } from "@readback/domain"
import { insertUser, siteNamed } from "@readback/store"
import { audit } from "../audit.ts"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"
import { requireLevel } from "../require-level.ts"

/** Gives a person an account with a password of their own. */
export async function createUser(ctx: Context, input: CreateUser): Promise<{ userId: string }> {
  authorize(ctx, "user:create")
  requireLevel(ctx, input.clearance)
  const passwordHash = await ctx.hashPassword(input.password)
  return ctx.store.write(async (tx) => {
    const at = ctx.clock()
    const siteId = await siteNamed(tx, input.site, { id: ctx.newId(), at })
    const userId = ctx.newId()
    const { name, email, role, clearance } = input
    const person = { id: userId, accountRowId: ctx.newId(), name, email, passwordHash, role, clearance, siteId, at }
    if (!(await insertUser(tx, person))) {
      throw new Failure("conflict", `${email} already has an account. Use another address or change that account.`)
    }
    await audit(ctx, tx, "user:create", { subjectId: userId, detail: { email, role, clearance, site: input.site } })
    return { userId }
  })
}
