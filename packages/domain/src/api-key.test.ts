import { expect, test } from "vitest"
import { apiKeyScopes, mayKey } from "./api-key.ts"
import { type Action, permissions } from "./permission.ts"

test("a key opens what its scopes name, and who it belongs to", () => {
  expect(mayKey(["imports"], "import:create")).toBe(true)
  expect(mayKey(["imports"], "export:create")).toBe(false)
  expect(mayKey(["imports", "exports"], "export:create")).toBe(true)
  expect(mayKey(["measures"], "project:read")).toBe(true)
})

test("no key labels, reviews, reads audits, or makes accounts and keys", () => {
  const all = Object.keys(apiKeyScopes) as (keyof typeof apiKeyScopes)[]
  const closed = (Object.keys(permissions) as Action[]).filter((action) => !mayKey(all, action))
  for (const action of [
    "task:claim",
    "judgment:submit",
    "judgment:review",
    "user:create",
    "user:update",
    "audit:read",
    "key:own",
    "member:change",
    "endpoint:change",
  ] as const)
    expect(closed).toContain(action)
})
