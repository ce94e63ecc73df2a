import { ApiKeyScope, Failure } from "@readback/domain"
import { listApiKeys as listKeys } from "@readback/store"
import { z } from "zod"
import { authorize } from "../authorize.ts"
import type { Context } from "../context.ts"

const Permissions = z.object({ scopes: z.array(ApiKeyScope) })

/** The signed-in person's API keys, the newest first: what each is for, when it ends, and when it was used last. */
export async function listApiKeys(ctx: Context) {
  authorize(ctx, "key:own")
  const { actor } = ctx
  if (actor.kind !== "person") throw new Failure("unauthenticated", "You are not signed in. Sign in and try again.")
  const rows = await listKeys(ctx.store.read, actor.id)
  const now = ctx.clock().getTime()
  return rows.map(({ permissions, createdAt, expiresAt, lastUsedAt, ...key }) => ({
    ...key,
    scopes: Permissions.safeParse(JSON.parse(permissions ?? "{}")).data?.scopes ?? [],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    isExpired: expiresAt !== null && expiresAt.getTime() <= now,
  }))
}
