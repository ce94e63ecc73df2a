import { type ApiKeyScope, type CreateApiKey, Failure, type UserId } from "@readback/domain"
import { audit } from "../audit.ts"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

/** Makes a key in the authentication library; answers the key itself, which is nowhere afterwards. */
export type IssueApiKey = (request: {
  readonly userId: UserId
  readonly name: string
  readonly scopes: readonly ApiKeyScope[]
  readonly expiresInSeconds: number
}) => Promise<{ readonly id: string; readonly key: string }>

const DAY_SECONDS = 24 * 60 * 60

/** Makes an API key for the signed-in person. The answer is the only time that the key can be read. */
export async function createApiKey(ctx: Context, issue: IssueApiKey, input: CreateApiKey) {
  authorize(ctx, "key:own")
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  const scopes = [...new Set(input.scopes)]
  const { id, key } = await issue({
    userId: actor.id,
    name: input.name,
    scopes,
    expiresInSeconds: input.days * DAY_SECONDS,
  })
  await ctx.store.write((tx) =>
    audit(ctx, tx, "key:create", { subjectId: id, detail: { name: input.name, scopes, days: input.days } }),
  )
  return { id, key }
}
