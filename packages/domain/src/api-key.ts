import { z } from "zod"
import { ApiKeyId } from "./ids.ts"
import type { Action } from "./permission.ts"
import { nameText } from "./text.ts"

/**
 * What API keys can be made for: each part with the rows of the permission table that it opens. Whatever is in none of them,
 * such as labeling, accounts and keys themselves, cannot be done with a key. A key never allows more than its owner's role.
 */
export const apiKeyScopes = {
  projects: ["project:create", "project:configure", "member:list", "queue:read"],
  imports: ["import:create", "import:read"],
  generation: ["endpoint:read", "generation:create", "generation:read"],
  exports: ["export:create", "export:read"],
  measures: ["measure:read", "measure:labelers", "scoring:read"],
  glossaries: ["glossary:list", "glossary:read"],
} as const satisfies Record<string, readonly Action[]>

export const ApiKeyScope = z.enum(Object.keys(apiKeyScopes) as [ApiKeyScope, ...ApiKeyScope[]])
export type ApiKeyScope = keyof typeof apiKeyScopes

/** What every key may do: learn whose it is, and which projects there are. */
const always: ReadonlySet<Action> = new Set<Action>(["account:read", "project:list", "project:read"])

/** Whether a key of these scopes allows an action. */
export function mayKey(scopes: readonly ApiKeyScope[], action: Action): boolean {
  return always.has(action) || scopes.some((scope) => (apiKeyScopes[scope] as readonly Action[]).includes(action))
}

/** Longest life of a key, in days. */
export const MAX_KEY_DAYS = 365

export const CreateApiKey = z.object({
  name: nameText,
  scopes: z.array(ApiKeyScope).min(1, "Choose at least one thing that the key is for."),
  /** After how many days it ends. */
  days: z.int().min(1).max(MAX_KEY_DAYS),
})
export type CreateApiKey = z.infer<typeof CreateApiKey>

export const RevokeApiKey = z.object({ keyId: ApiKeyId })
export type RevokeApiKey = z.infer<typeof RevokeApiKey>
