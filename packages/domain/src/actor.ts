import type { ApiKeyScope } from "./api-key.ts"
import type { SiteId, UserId } from "./ids.ts"
import type { Role } from "./role.ts"

/** A signed-in person, as every verb sees one. */
export interface Person {
  readonly kind: "person"
  readonly id: UserId
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly clearance: string
  readonly siteId: SiteId
  /** The API key that speaks for them; absent where they are signed in themselves. */
  readonly apiKey?: { readonly id: string; readonly scopes: readonly ApiKeyScope[] }
}

/** Who acts: a person, nobody signed in, or the program itself (start-up and background jobs). */
export type Actor = Person | { readonly kind: "anonymous" } | { readonly kind: "system"; readonly name: string }
