import { type Actor, ApiKeyScope, Failure, Role, SiteId, UserId } from "@readback/domain"
import { findUser, type Store } from "@readback/store"
import { z } from "zod"
import type { Auth } from "./auth.ts"

const Verified = z.object({
  id: z.string(),
  referenceId: z.string(),
  permissions: z.object({ scopes: z.array(ApiKeyScope) }),
})

/** The API key of a request, in the form of RFC 6750; undefined where it brings none. */
function bearerOf(headers: Headers): string | undefined {
  return /^bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1]
}

/**
 * Whom an API key in the headers speaks for; undefined where there is none. A key that is unknown, ended or revoked is
 * refused, rather than taken for nobody: who sends one wants to know.
 */
export async function readKeyActor(auth: Auth, store: Store, headers: Headers): Promise<Actor | undefined> {
  const key = bearerOf(headers)
  if (key === undefined) return undefined
  const { valid, key: found } = await auth.api.verifyApiKey({ body: { key } })
  const verified = Verified.safeParse(found)
  const person = valid && verified.success ? await findUser(store.read, verified.data.referenceId) : undefined
  if (!verified.success || person === undefined || !person.isActive) {
    throw new Failure(
      "unauthenticated",
      "The API key is not valid: it may have ended or been revoked. Make a new one on the page of your account.",
    )
  }
  return {
    kind: "person",
    id: UserId.parse(person.id),
    name: person.name,
    email: person.email,
    role: Role.parse(person.role),
    clearance: person.clearance,
    siteId: SiteId.parse(person.siteId),
    apiKey: { id: verified.data.id, scopes: verified.data.permissions.scopes },
  }
}
