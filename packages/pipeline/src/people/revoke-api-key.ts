import { Failure, type RevokeApiKey } from "@readback/domain"
import { deleteApiKey } from "@readback/store"
import { audit } from "../audit.ts"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Ends one of the signed-in person's API keys at once. */
export async function revokeApiKey(ctx: Context, { keyId }: RevokeApiKey): Promise<void> {
  authorize(ctx, "key:own")
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  await ctx.store.write(async (tx) => {
    const gone = await deleteApiKey(tx, actor.id, keyId)
    if (gone === undefined) throw new Failure("not_found", "You have no such API key. It may be revoked already.")
    await audit(ctx, tx, "key:revoke", { subjectId: keyId, detail: { name: gone.name } })
  })
}
